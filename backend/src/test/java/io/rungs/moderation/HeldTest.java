package io.rungs.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Newcomer;
import io.rungs.testing.Proposed;
import io.rungs.testing.SecondRungsTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Nils is new: his links wait for a moderator.
@SecondRungsTest
class HeldTest {
    private static final String LINK = "See https://example.org/runs.";
    private static final String SEE = "see https://example.org/runs.";

    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    DSLContext db;

    private final List<Proposed> his = new ArrayList<>();

    @BeforeEach
    void nilsIsNew() {
        Newcomer.again(db);
    }

    @AfterEach
    void makeRoom() {
        his.forEach(it -> it.act("nils", "withdraw", Map.of()));
    }

    @Test
    void everybodyIsToldHowFarTheyAreTrusted() {
        assertThat(rungs.signIn("nils").get("/api/me").body().path("trust").asString())
                .isEqualTo("T0");
        assertThat(rungs.signIn("ines").get("/api/me").body().path("trust").asString())
                .as("earned by what the scenes published")
                .isIn("T1", "T2");
        assertThat(rungs.guest().get("/api/me").body().path("trust").isNull()).isTrue();
    }

    @Test
    void aNewcomersLinkIsHeldAndSeenByModeratorsAlone() {
        FreshSkill skill = catalogues.reviewedSkill();
        Proposed held = submitted(skill, LINK);

        assertThat(held.status()).isEqualTo("HELD");
        assertThat(held.seen().at("/turn/who").asString()).isEqualTo("MODERATORS");
        assertThat(held.seen().path("sentence").asString())
                .isEqualTo("A moderator’s turn: It holds a link, and a new member’s links are looked at before they"
                        + " show. Until then only the author and moderators see it; once it is released, all read it and what"
                        + " was said on it.");
        assertThat(held.seenBy("marek").path("status").asString()).isEqualTo("HELD");
        assertThat(numbers("marek", skill)).containsExactly(held.number());
        assertThat(numbers("nils", skill)).containsExactly(held.number());
        assertHidden(skill, held);
    }

    private void assertHidden(FreshSkill skill, Proposed held) {
        for (String path :
                List.of(held.api(), held.api() + "/patch-sets/1", "/api/threads?subject=proposal:" + held.number())) {
            assertThat(rungs.guest().get(path).status()).as(path).isEqualTo(404);
            assertThat(catalogues.person("lena").get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(numbers("lena", skill)).isEmpty();
        assertThat(catalogues
                        .person("lena")
                        .get(skill.api() + "/mine")
                        .body()
                        .path("openProposals")
                        .asInt())
                .isZero();
        assertThat(catalogues
                        .person("lena")
                        .put("/api/watches/proposal/" + held.number(), Map.of("notify", "EVERYTHING"))
                        .code())
                .isEqualTo("unknown-proposal");
        var overlapping = catalogues.proposed("jonas", skill.clarified("Logs some runs."));
        assertThat(overlapping.seen().path("overlaps")).isEmpty();
    }

    @Test
    void whatIsReleasedIsBeforeTheReviewers() {
        FreshSkill skill = catalogues.reviewedSkill();
        Proposed held = submitted(skill, LINK);

        JsonNode released = held.releasedBy("marek").expect(200).body();

        assertThat(released.path("status").asString()).isEqualTo("IN_REVIEW");
        assertThat(numbers("lena", skill)).containsExactly(held.number());
        assertThat(held.seenBy("lena").path("timeline"))
                .extracting(it -> it.path("kind").asString())
                .containsExactly("HELD", "RELEASED", "ASSIGNED");
        assertThat(held.releasedBy("marek").code()).isEqualTo("not-held");
        assertThat(held.amended(skill.clarified("See https://example.org/other."))
                        .code())
                .as("a new link would get past the moderators")
                .isEqualTo("new-links");
        assertThat(amendedBecause(held, LINK, skill).status())
                .as("this link was let through")
                .isEqualTo(200);
    }

    private Answer amendedBecause(Proposed proposal, String rationale, FreshSkill skill) {
        var body = new HashMap<>(Catalogues.submission(skill.clarified("Logs each run.")));
        body.put("rationale", rationale);
        String version = catalogues.person("nils").get(proposal.api()).header("ETag");
        return catalogues.person("nils").put(proposal.api(), body, "If-Match", version);
    }

    @Test
    void whatIsReleasedWasSubmittedToAllAlsoWhereItWasWrittenOverMeanwhile() {
        FreshSkill skill = catalogues.reviewedSkill();
        Proposed held = submitted(skill, LINK);
        held.amended(skill.clarified("Logs every run, with its data.")).expect(200);
        held.amended(skill.clarified("Logs every run, and its data.")).expect(200);

        held.releasedBy("marek").expect(200);
        held.amended(skill.clarified("Logs every run, and all data.")).expect(200);

        assertThat(steps("lena", held)).containsExactly("HELD", "RELEASED", "AMENDED");
        assertThat(held.seenBy("lena").at("/timeline/0/sentence").asString()).contains("submitted it");
        assertThat(steps("nils", held)).containsExactly("HELD", "AMENDED", "AMENDED", "RELEASED", "AMENDED");
    }

    private static List<String> steps(String who, Proposed proposed) {
        return proposed.seenBy(who)
                .path("timeline")
                .valueStream()
                .map(it -> it.path("kind").asString())
                .filter(it -> !it.equals("ASSIGNED"))
                .toList();
    }

    @Test
    void aLinkThatThePageHoldsIsNotTheNewcomers() {
        FreshSkill skill = catalogues.reviewedSkill();
        catalogues
                .proposed("omar", skill.clarified("Logs every run, " + SEE))
                .approvedBy("lena")
                .publishedBy("lena")
                .expect(200);
        var base = new Expectation(
                "Logs every run, " + SEE, Catalogues.JUNIOR.requirement(), Catalogues.JUNIOR.proficiency());
        var edited = new Expectation("Logs every single run, " + SEE, base.requirement(), base.proficiency());
        var kept = new SetCell(skill.id(), skill.junior(), base, edited);
        var added = new SetCell(
                skill.id(),
                skill.junior(),
                base,
                new Expectation("Logs. " + LINK + " And https://example.org/more", base.requirement(), null));

        Proposed proposed = catalogues.proposed("nils", kept);
        his.add(proposed);
        Proposed other = catalogues.proposed("nils", added);
        his.add(other);

        assertThat(proposed.status()).isEqualTo("IN_REVIEW");
        assertThat(other.status()).isEqualTo("HELD");
        proposed.amended(new SetCell(
                        skill.id(),
                        skill.junior(),
                        base,
                        new Expectation("Logs each run, " + SEE, base.requirement(), base.proficiency())))
                .expect(200);
    }

    @Test
    void aModeratorReleasesOnlyWhatTheyRead() {
        FreshSkill skill = catalogues.reviewedSkill();
        Proposed held = submitted(skill, LINK);
        amendedBecause(held, "Other words, which no moderator has read. " + LINK, skill)
                .expect(200);

        assertThat(held.releasedBy("marek", 1).code()).isEqualTo("patch-set-moved");
        assertThat(held.act("marek", "release", Map.of()).status()).isEqualTo(400);
        assertThat(held.status()).isEqualTo("HELD");
        assertHidden(skill, held);

        held.releasedBy("marek", 2).expect(200);
        assertThat(held.status()).isEqualTo("IN_REVIEW");
    }

    @Test
    void whatAModeratorRejectsIsTheAuthorsWithItsReason() {
        FreshSkill skill = catalogues.reviewedSkill();
        Proposed held = submitted(skill, LINK);

        assertThat(held.act("marek", "reject", Map.of()).code()).isEqualTo("bad-text");
        held.act("marek", "reject", Map.of("reason", "It advertises.")).expect(200);

        assertThat(held.seen().path("status").asString()).isEqualTo("REJECTED");
        assertThat(held.seen().path("closeReason").asString()).isEqualTo("It advertises.");
        assertThat(rungs.guest().get(held.api()).status()).isEqualTo(404);
    }

    @Test
    void wordsWithoutLinksAreNotHeld() {
        assertThat(submitted(catalogues.reviewedSkill(), "It can be misread.").status())
                .isEqualTo("IN_REVIEW");
    }

    @Test
    void aNewcomerHasOnlySoManyOpen() {
        FreshSkill skill = catalogues.skill();
        Answer last = suggested(skill, "It can be misread.");
        for (int i = 0; i < 30 && last.status() == 201; i++) last = suggested(skill, "It can be misread.");

        assertThat(last.status()).isEqualTo(409);
        assertThat(last.code()).isEqualTo("too-many-open");
        assertThat(last.body().path("detail").asString()).contains("you may have 25 at once");
        his.getFirst().act("nils", "withdraw", Map.of()).expect(200);
        assertThat(suggested(skill, "It can be misread.").status()).isEqualTo(201);
    }

    @Test
    void aNewcomerHasOnlySoManyDrafts() {
        FreshSkill skill = catalogues.skill();
        List<String> drafts = new ArrayList<>();
        Answer last;
        do {
            last = catalogues.person("nils").post("/api/proposals", Catalogues.submission(skill.summarized("Said.")));
            if (last.status() == 201)
                drafts.add("/api/proposals/" + last.body().path("number").asLong());
        } while (last.status() == 201 && drafts.size() < 40);

        assertThat(last.code()).isEqualTo("too-many-drafts");
        assertThat(last.body().path("detail").asString())
                .isEqualTo("You have 25 drafts, and you may have 25. Submit one, or delete one.");
        assertThat(suggested(skill, "It can be misread.").status())
                .as("what is submitted at once is no draft")
                .isEqualTo(201);
        catalogues.person("nils").delete(drafts.getFirst());
        catalogues
                .person("nils")
                .post("/api/proposals", Catalogues.submission(skill.summarized("Said.")))
                .expect(201);
        hisDrafts().forEach(it -> catalogues.person("nils").delete(it));
    }

    /// Whichever way a draft comes about.
    @Test
    void whatIsTakenUpAgainCountsAsADraftToo() {
        FreshSkill skill = catalogues.skill();
        Proposed own = withdrawn("nils", skill);
        Proposed left = withdrawn("ines", skill);
        left.act("ines", "offer", Map.of()).expect(200);
        draftsUpToTheLast(skill);

        assertThat(own.act("nils", "reopen", Map.of()).code()).isEqualTo("too-many-drafts");
        assertThat(left.act("nils", "adopt", Map.of()).code()).isEqualTo("too-many-drafts");
        assertThat(own.status()).isEqualTo("WITHDRAWN");
        assertThat(left.seenBy("ines").path("status").asString()).isEqualTo("WITHDRAWN");

        catalogues.person("nils").delete(hisDrafts().getFirst());
        own.act("nils", "reopen", Map.of()).expect(200);
        assertThat(left.act("nils", "adopt", Map.of()).code()).isEqualTo("too-many-drafts");
        hisDrafts().forEach(it -> catalogues.person("nils").delete(it));
    }

    private Proposed withdrawn(String author, FreshSkill skill) {
        var proposed = catalogues.proposed(author, skill.clarified("Logs every run with its data."));
        proposed.act(author, "withdraw", Map.of()).expect(200);
        return proposed;
    }

    private void draftsUpToTheLast(FreshSkill skill) {
        var draft = Catalogues.submission(skill.summarized("Said."));
        var nils = catalogues.person("nils");
        for (int i = 0; i < 40 && nils.post("/api/proposals", draft).status() == 201; i++) {}
    }

    private List<String> hisDrafts() {
        return catalogues.person("nils").items("/api/proposals?status=DRAFT").stream()
                .map(it -> "/api/proposals/" + it.path("number").asLong())
                .toList();
    }

    private Proposed submitted(FreshSkill skill, String rationale) {
        suggested(skill, rationale).expect(201);
        return his.getLast();
    }

    private Answer suggested(FreshSkill skill, String rationale) {
        var body = new HashMap<>(Catalogues.submission(skill.clarified("Logs every run with its data.")));
        body.put("rationale", rationale);
        body.put("submit", true);
        Answer answer = catalogues.person("nils").post("/api/proposals", body);
        if (answer.status() == 201)
            his.add(new Proposed(catalogues, answer.body().path("number").asLong(), "nils"));
        return answer;
    }

    private LongStream listed(String handle, FreshSkill skill) {
        return catalogues
                .person(handle)
                .get("/api/proposals?skill=" + skill.slug())
                .expect(200)
                .body()
                .path("items")
                .valueStream()
                .mapToLong(it -> it.path("number").asLong());
    }

    private List<Long> numbers(String handle, FreshSkill skill) {
        return listed(handle, skill).boxed().toList();
    }
}
