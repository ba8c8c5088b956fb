package io.rungs.testing;

import io.rungs.catalog.profile.Operation;
import io.rungs.proposals.Verdict;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A proposal of one test alone, and what people do with it.
public record Proposed(Catalogues catalogues, long number, String author) {
    public String api() {
        return "/api/proposals/" + number;
    }

    public JsonNode seenBy(String handle) {
        return catalogues.person(handle).get(api()).expect(200).body();
    }

    public JsonNode seen() {
        return seenBy(author);
    }

    public String status() {
        return seen().path("status").asString();
    }

    public int patchSet() {
        return catalogues.patchSet(number);
    }

    public Proposed approvedBy(String... reviewers) {
        for (String reviewer : reviewers) review(reviewer, Verdict.APPROVE).expect(201);
        return this;
    }

    public Answer review(String reviewer, Verdict verdict) {
        return review(reviewer, patchSet(), verdict);
    }

    public Answer review(String reviewer, int patchSet, Verdict verdict) {
        return catalogues.review(reviewer, number, patchSet, verdict);
    }

    /// The author's next patch set, on the newest version.
    public Answer amended(Operation... operations) {
        return amended(catalogues.person(author).get(api()).header("ETag"), operations);
    }

    public Answer amended(String version, Operation... operations) {
        return catalogues.person(author).put(api(), Catalogues.submission(operations), "If-Match", version);
    }

    public Answer publishedBy(String publisher) {
        return publishedBy(publisher, patchSet());
    }

    public Answer publishedBy(String publisher, int patchSet) {
        return act(publisher, "publish", Map.of("patchSet", patchSet));
    }

    public Answer releasedBy(String moderator) {
        return releasedBy(moderator, patchSet());
    }

    public Answer releasedBy(String moderator, int patchSet) {
        return act(moderator, "release", Map.of("patchSet", patchSet));
    }

    public Answer act(String who, String act, Map<String, ?> body) {
        return catalogues.person(who).post(api() + "/" + act, body);
    }

    /// How whoever acted sees it afterwards.
    public JsonNode after(String who, String act, Map<String, ?> body) {
        act(who, act, body).expect(200);
        return seenBy(who);
    }

    /// The state of the check with this code, the worst if there are several.
    public String check(String code) {
        String found = "";
        for (JsonNode check : seen().path("checks"))
            if (check.path("code").asString().equals(code) && !found.equals("NOT_MET"))
                found = check.path("state").asString();
        return found;
    }
}
