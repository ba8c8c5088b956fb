package io.rungs.authorisation;

import static org.awaitility.Awaitility.await;

import io.rungs.identity.GrantKind;
import io.rungs.identity.Scope;
import io.rungs.proposals.Verdict;
import io.rungs.realtime.Topics;
import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.Person;
import io.rungs.testing.SentFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// Every address with a request that is right in all but, perhaps, who sends it.
final class AuthorisationRows {
    private static final Map<String, Object> NOTHING = Map.of();
    private static final String TAXONOMY = "/api/admin/taxonomy";
    private static final Map<String, Object> REASON = Map.of("reason", "It is time.");

    private final List<Row<?>> rows = new ArrayList<>();

    private AuthorisationRows() {}

    static List<Row<?>> all() {
        var all = new AuthorisationRows();
        all.reading();
        all.oneself();
        all.administration();
        all.settingUp();
        all.settingAside();
        all.taxonomy();
        all.importing();
        all.writing();
        all.seeing();
        all.judging();
        all.settling();
        all.talking();
        all.moderating();
        return all.rows;
    }

    private void reading() {
        for (String path : List.of(
                "/api/catalog",
                "/api/catalog/checks",
                "/api/ladder",
                "/api/community",
                "/api/set-up",
                "/api/changes",
                "/api/home",
                "/api/proposals",
                "/api/skills",
                "/api/proposals?queue=all",
                "/api/proposals?queue=held",
                "/api/proposals?attention=me",
                "/api/sign-in",
                "/api/me")) get(path.replaceFirst("\\?(.*)", " ($1)"), _ -> path);
        get("/api/addresses", _ -> "/api/addresses?kind=skill&name=Some%20skill");
        get(
                "/api/exports/catalogue.{ending}",
                it -> "/api/exports/catalogue.csv?skill=" + it.skill().slug());
        for (String below : List.of("", "/revisions", "/revisions/1", "/compare?from=1&to=1", "/blame", "/mine"))
            get(
                    "/api/skills/{slug}" + below.replaceFirst("\\?.*", "").replace("/1", "/{number}"),
                    it -> it.skill().api() + below);
        get(
                "/api/threads (skill)",
                it -> "/api/threads?subject=skill:" + it.skill().slug());
        get(
                "/api/roles/{slug}/history",
                it -> "/api/roles/developer-" + it.skill().slug().substring("tracking-".length()) + "/history");
        get("/api/proposals/prefill", it -> {
            it.approved().proposal().publishedBy("omar").expect(200);
            return "/api/proposals/prefill?restore=1&skill=" + it.skill().slug();
        });
    }

    private void oneself() {
        get("/api/queue", _ -> "/api/queue");
        get("/api/notifications", _ -> "/api/notifications");
        get("/api/notifications/subjects", _ -> "/api/notifications/subjects");
        post(
                "/api/notifications/moves",
                _ -> "/api/notifications/moves",
                Map.of("ids", List.of(UUID.randomUUID()), "from", "unread", "to", "done"));
        get("/api/notifications/count", _ -> "/api/notifications/count");
        post("/api/notifications/done", _ -> "/api/notifications/done", Map.of("ids", List.of(UUID.randomUUID())));
        post("/api/notifications/unread", _ -> "/api/notifications/unread", Map.of("ids", List.of(UUID.randomUUID())));
        post(
                "/api/notifications/{id}/{state:done|unread|saved} (the author's)",
                it -> {
                    it.proposal().review("omar", Verdict.COMMENT);
                    return "/api/notifications/" + notice(it) + "/saved";
                },
                NOTHING);
        get("/api/watches", _ -> "/api/watches");
        write("PUT", "/api/watches/{scope}/{ref}", it -> watch(it), Map.of("notify", "PUBLISHED"));
        write("DELETE", "/api/watches/{scope}/{ref}", it -> watch(it), NOTHING);
        post("/api/sign-out", _ -> "/api/sign-out", NOTHING);
        post("/api/markdown/preview", _ -> "/api/markdown/preview", Map.of("body", "*So*"));
        post("/api/words/preview", _ -> "/api/words/preview", NOTHING);
    }

    private static String watch(AuthorisationScene scene) {
        return "/api/watches/skill/" + scene.skill().slug();
    }

    private static String notice(AuthorisationScene scene) {
        return await().until(
                        () -> scene.person("ines").items("/api/notifications?state=unread").stream()
                                .filter(it -> it.path("proposal").asLong()
                                        == scene.proposal().number())
                                .toList(),
                        it -> !it.isEmpty())
                .getFirst()
                .path("id")
                .asString();
    }

    private void administration() {
        get("/api/admin/grants", _ -> "/api/admin/grants");
        get("/api/admin/accounts", _ -> "/api/admin/accounts?q=in");
        row(
                "POST /api/admin/grants",
                it -> it.skill().group(),
                (person, scene, group) -> person.post(
                        "/api/admin/grants",
                        Map.of(
                                "account",
                                scene.catalogues.account("priya"),
                                "kind",
                                "REVIEWER",
                                "scope",
                                Map.of("kind", "GROUP", "id", group.id()),
                                "reason",
                                "A test.")));
        row(
                "DELETE /api/admin/grants/{id}",
                it -> it.catalogues
                        .grant("priya", GrantKind.REVIEWER, it.skill().group())
                        .id(),
                (person, _, grant) -> person.delete("/api/admin/grants/" + grant + "?reason=over"));
    }

    /// What names this installation, and what is refused to admins too once there are skills.
    private void settingUp() {
        get("/api/admin/demonstration", _ -> "/api/admin/demonstration");
        post("/api/admin/demonstration", _ -> "/api/admin/demonstration", NOTHING);
        write("PUT", "/api/admin/ladder", _ -> "/api/admin/ladder", Map.of("version", 1, "levels", List.of()));
        write("PUT", "/api/admin/community", _ -> "/api/admin/community", Map.of("version", Long.MAX_VALUE));
    }

    private void settingAside() {
        get("/api/admin/journal/set-aside", _ -> "/api/admin/journal/set-aside");
        post(
                "/api/admin/journal/set-aside/{reader}/{seq}/replay",
                it -> "/api/admin/journal/set-aside/turns/" + it.setAside() + "/replay",
                NOTHING);
        write(
                "DELETE",
                "/api/admin/journal/set-aside/{reader}/{seq}",
                it -> "/api/admin/journal/set-aside/turns/" + it.setAside() + "?reason=over",
                NOTHING);
    }

    /// A report is its owner's alone, whatever rights others have.
    private void importing() {
        row(
                "POST /api/imports",
                it -> csv(it, "Logs all runs."),
                (person, _, csv) -> SentFiles.send(person, "a.csv", csv));
        get("/api/imports", _ -> "/api/imports");
        get("/api/imports (everybody's)", _ -> "/api/imports?all=true");
        for (String below : List.of("", "/lines", "/results", "/refused", "/prefill", "/heads", "/words"))
            get("/api/imports/{id}" + below + " (the author's)", it -> imported(it) + below);
        post("/api/imports/{id}/heads (the author's)", it -> imported(it) + "/heads", Map.of("heads", List.of()));
        post("/api/imports/{id}/words (the author's)", it -> imported(it) + "/words", Map.of("words", List.of()));
        post(
                "/api/imports/{id}/confirm (the author's, as proposals)",
                it -> imported(it) + "/confirm",
                Map.of("again", true));
        post(
                "/api/imports/{id}/confirm (the author's, as revisions)",
                it -> imported(it) + "/confirm",
                Map.of("as", "REVISIONS", "again", true));
        post(
                "/api/imports/{id}/confirm (an admin's, as revisions)",
                it -> imported(it, "ada") + "/confirm",
                Map.of("as", "REVISIONS", "again", true));
        post("/api/imports/{id}/report (the author's)", it -> imported(it) + "/report", NOTHING);
        post("/api/imports/{id}/cancel (the author's)", it -> imported(it) + "/cancel", NOTHING);
    }

    private static String csv(AuthorisationScene scene, String words) {
        return "skill,role,level,description\n%s,%s,junior,%s\n"
                .formatted(scene.skill().slug(), scene.skill().slug().replace("tracking", "developer"), words);
    }

    private static String imported(AuthorisationScene scene) {
        return imported(scene, "ines");
    }

    private static String imported(AuthorisationScene scene, String whose) {
        var run = SentFiles.send(scene.person(whose), "a.csv", csv(scene, "Logs all runs."))
                .expect(201);
        return "/api/imports/" + run.body().path("id").asString();
    }

    /// Each act is one on a list as it is then: it carries that version.
    private void taxonomy() {
        get("/api/admin/taxonomy", _ -> TAXONOMY);
        get(
                "/api/admin/taxonomy/{list}/{id}/touches",
                it -> TAXONOMY + "/groups/" + it.skill().group().id() + "/touches");
        get(
                "/api/admin/taxonomy/{list}/{id}/history",
                it -> TAXONOMY + "/groups/" + it.skill().group().id() + "/history");
        get(
                "/api/admin/taxonomy/roles/{id}/rungs",
                it -> TAXONOMY + "/roles/" + it.skill().analyst() + "/rungs");
        row(
                "POST /api/admin/taxonomy/roles/{id}/rungs",
                it -> it.skill().analyst(),
                (person, it, role) -> person.post(
                        TAXONOMY + "/roles/" + role + "/rungs",
                        Map.of(
                                "version",
                                version(it.person("ada")),
                                "rungs",
                                List.of(Map.of("level", "junior", "title", "T " + UUID.randomUUID())))));
        row(
                "POST /api/admin/taxonomy/roles/{id}/family",
                it -> it.person("ada")
                        .post(TAXONOMY + "/families", Map.of("name", "Kin", "slug", "f-" + UUID.randomUUID()))
                        .expect(201)
                        .body()
                        .path("id")
                        .asString(),
                (person, it, family) -> person.post(
                        TAXONOMY + "/roles/" + it.skill().analyst() + "/family",
                        Map.of("version", version(it.person("ada")), "family", family)));
        get("/api/admin/taxonomy/roles/{id}/merge", it -> {
            var skill = it.skill();
            return TAXONOMY + "/roles/" + skill.developer() + "/merge?into=" + skill.analyst();
        });
        row(
                "POST /api/admin/taxonomy/roles/{id}/merge",
                it -> {
                    String slug = "r-" + UUID.randomUUID();
                    JsonNode made = it.person("ada")
                            .post(TAXONOMY + "/roles", Map.of("name", "Twin", "slug", slug))
                            .expect(201)
                            .body();
                    return UUID.fromString(made.path("id").asString());
                },
                (person, it, role) -> person.post(
                        TAXONOMY + "/roles/" + role + "/merge",
                        Map.of(
                                "version",
                                version(it.person("ada")),
                                "into",
                                it.skill().analyst(),
                                "publication",
                                0)));
        row(
                "POST /api/admin/taxonomy/{list}",
                _ -> UUID.randomUUID(),
                (person, _, mark) -> person.post(TAXONOMY + "/roles", Map.of("name", "Tester", "slug", "r-" + mark)));
        shaped("/{list}/{id}/rename", "rename", mark -> Map.of("name", "Renamed", "slug", "g-" + mark));
        shaped("/{list}/{id}/retire", "retire", _ -> Map.of());
        shaped("/groups/{id}/move", "move", mark -> Map.of("domain", mark));
        shaped("/groups/{id}/merge", "merge", mark -> Map.of("into", mark));
        row(
                "POST /api/admin/taxonomy/{list}/{id}/describe",
                it -> it.skill().developer(),
                (person, it, role) -> person.post(
                        TAXONOMY + "/roles/" + role + "/describe",
                        Map.of("version", version(it.person("ada")), "summary", "So " + UUID.randomUUID())));
        row(
                "POST /api/admin/taxonomy/{list}/{id}/restore",
                it -> {
                    var ada = it.person("ada");
                    UUID role = it.skill().analyst();
                    ada.post(TAXONOMY + "/roles/" + role + "/retire", Map.of("version", version(ada)))
                            .expect(200);
                    return role;
                },
                (person, it, role) -> person.post(
                        TAXONOMY + "/roles/" + role + "/restore", Map.of("version", version(it.person("ada")))));
        row(
                "POST /api/admin/taxonomy/{list}/order",
                it -> it.skill().line().get(2).id(),
                (person, it, domain) -> person.post(
                        TAXONOMY + "/groups/order",
                        Map.of(
                                "version",
                                version(it.person("ada")),
                                "domain",
                                domain,
                                "order",
                                List.of(it.skill().group().id()))));
    }

    /// On the scene's group.
    private void shaped(String endpoint, String act, Function<UUID, Map<String, Object>> form) {
        row("POST /api/admin/taxonomy" + endpoint, it -> it.place(act), (person, it, place) -> {
            Map<String, Object> whole = new HashMap<>(form.apply(place));
            whole.put("version", version(it.person("ada")));
            return person.post(TAXONOMY + "/groups/" + it.skill().group().id() + "/" + act, whole);
        });
    }

    private static long version(Person admin) {
        return admin.get(TAXONOMY).expect(200).body().path("version").asLong();
    }

    private void writing() {
        row(
                "POST /api/proposals",
                AuthorisationScene::skill,
                (person, _, skill) ->
                        person.post("/api/proposals", Catalogues.submission(skill.clarified("Logs a run."))));
        row(
                "POST /api/proposals/preview",
                AuthorisationScene::skill,
                (person, _, skill) ->
                        person.post("/api/proposals/preview", Catalogues.submission(skill.clarified("Logs a run."))));
        row("PUT /api/proposals/{number} (draft)", AuthorisationScene::draft, (person, it, _) -> rewrite(person, it));
        row("PUT /api/proposals/{number} (open)", AuthorisationScene::proposal, (person, it, _) -> rewrite(person, it));
        write(
                "DELETE",
                "/api/proposals/{number} (draft)",
                it -> it.draft().proposal().api(),
                NOTHING);
        act("/submit (draft)", AuthorisationScene::draft, NOTHING);
        row(
                "POST /api/proposals/{number}/update-from-published",
                AuthorisationScene::overtaken,
                (person, it, _) -> person.post(
                        it.proposal().api() + "/update-from-published",
                        Map.of("resolutions", List.of(Map.of("position", 0, "field", "description", "choice", "MINE"))),
                        "If-Match",
                        version(it)));
        act("/update-from-published/preview", AuthorisationScene::overtaken, NOTHING);
    }

    private static Answer rewrite(Person person, AuthorisationScene it) {
        return person.put(
                it.proposal().api(),
                Catalogues.submission(it.skill().clarified("Logs each of the runs of the team.")),
                "If-Match",
                version(it));
    }

    private static String version(AuthorisationScene it) {
        return it.person("ines").get(it.proposal().api()).expect(200).header("ETag");
    }

    private void seeing() {
        seeing("(open)", AuthorisationScene::proposal);
        seeing("(draft)", AuthorisationScene::draft);
        seeing("(held)", AuthorisationScene::held);
        seeing("(held, withdrawn)", it -> it.held().withdrawn());
    }

    private void seeing(String state, Consumer<AuthorisationScene> made) {
        for (String below : List.of("", "/patch-sets/1", "/interdiff?from=1&to=1", "/impact", "/reviews"))
            get(
                    "/api/proposals/{number}" + below.replaceFirst("\\?.*", "").replace("/1", "/{patchSet}") + " "
                            + state,
                    it -> {
                        made.accept(it);
                        return it.proposal().api() + below;
                    });
        get("/api/threads (proposal, " + state.substring(1), it -> {
            made.accept(it);
            return "/api/threads?subject=proposal:" + it.proposal().number();
        });
    }

    private void judging() {
        for (String verdict : List.of("COMMENT", "APPROVE", "REQUEST_CHANGES"))
            row(
                    "POST /api/proposals/{number}/reviews (" + verdict + ")",
                    AuthorisationScene::proposal,
                    (person, _, proposal) -> person.post(
                            proposal.api() + "/reviews",
                            Map.of("patchSet", proposal.patchSet(), "verdict", verdict, "body", "A word.")));
        row(
                "POST /api/proposals/{number}/reviews/{review}/dismiss (an objection)",
                AuthorisationScene::objection,
                (person, it, review) -> person.post(it.proposal().api() + "/reviews/" + review + "/dismiss", REASON));
        act("/claim", AuthorisationScene::proposal, NOTHING);
        write("DELETE", "/api/proposals/{number}/claim", it -> it.proposal().api() + "/claim", NOTHING);
        for (String way : List.of("apply", "decline"))
            row(
                    "POST /api/proposals/{number}/suggestions/{id}/" + way,
                    it -> it.suggested("omar"),
                    (person, it, suggestion) ->
                            person.post(it.proposal().api() + "/suggestions/" + suggestion + "/" + way, NOTHING));
        row(
                "PUT /api/proposals/{number}/waivers/{key}",
                AuthorisationScene::warning,
                (person, it, key) -> person.put(it.proposal().api() + "/waivers/" + key, REASON));
        row(
                "DELETE /api/proposals/{number}/waivers/{key}",
                it -> {
                    String key = it.warning();
                    it.person("ines")
                            .put(it.proposal().api() + "/waivers/" + key, REASON)
                            .expect(200);
                    return key;
                },
                (person, it, key) -> person.delete(it.proposal().api() + "/waivers/" + key));
    }

    private void settling() {
        row(
                "POST /api/proposals/{number}/publish",
                AuthorisationScene::approved,
                (person, it, _) -> person.post(
                        it.proposal().api() + "/publish",
                        Map.of("patchSet", it.proposal().patchSet())));
        row(
                "POST /api/proposals/{number}/override",
                AuthorisationScene::proposal,
                (person, _, proposal) -> person.post(
                        proposal.api() + "/override",
                        Map.of("patchSet", proposal.patchSet(), "reason", "It is urgent.")));
        act("/reject", AuthorisationScene::proposal, REASON);
        act("/reject (held)", AuthorisationScene::held, REASON);
        act("/withdraw", AuthorisationScene::proposal, NOTHING);
        act("/withdraw (held)", AuthorisationScene::held, NOTHING);
        act("/release (held)", AuthorisationScene::held, Map.of("patchSet", 1));
        row(
                "POST /api/proposals/{number}/supersede",
                it -> it.catalogues
                        .proposed("jonas", it.skill().clarified("Logs the runs of a team."))
                        .number(),
                (person, it, other) -> person.post(it.proposal().api() + "/supersede", Map.of("by", other)));
        act("/reopen", AuthorisationScene::withdrawn, NOTHING);
        act("/offer (withdrawn)", AuthorisationScene::withdrawn, NOTHING);
        act("/adopt (withdrawn just now)", AuthorisationScene::withdrawn, NOTHING);
        act("/adopt (left)", AuthorisationScene::left, NOTHING);
        act("/adopt (held, withdrawn)", it -> it.held().left(), NOTHING);
    }

    private void talking() {
        starting("(skill)", it -> "skill:" + it.skill().slug(), false);
        starting("(proposal)", it -> "proposal:" + it.proposal().number(), false);
        starting("(proposal, blocking)", it -> "proposal:" + it.proposal().number(), true);
        starting("(proposal, held)", it -> "proposal:" + it.held().proposal().number(), false);
        row(
                "POST /api/threads/{id}/comments",
                AuthorisationScene::thread,
                (person, _, thread) -> person.post(
                        "/api/threads/" + thread.path("id").asString() + "/comments", Map.of("body", "These.")));
        get("/api/threads/{id}", it -> "/api/threads/" + it.thread().path("id").asString());
        get(
                "/api/threads/{id}/comments",
                it -> "/api/threads/" + it.thread().path("id").asString() + "/comments");
        for (boolean blocking : List.of(false, true)) {
            String kind = blocking ? " (a reviewer's, blocking)" : " (the author's)";
            row(
                    "POST /api/threads/{id}/resolve" + kind,
                    it -> opened(it, blocking),
                    (person, _, thread) -> person.post("/api/threads/" + thread + "/resolve", NOTHING));
            row(
                    "POST /api/threads/{id}/reopen" + kind,
                    it -> {
                        String thread = opened(it, blocking);
                        it.person(blocking ? "omar" : "ines")
                                .post("/api/threads/" + thread + "/resolve", NOTHING)
                                .expect(200);
                        return thread;
                    },
                    (person, _, thread) -> person.post("/api/threads/" + thread + "/reopen", NOTHING));
        }
        row("GET /api/comments/{id}", AuthorisationRows::comment, (person, _, id) -> person.get("/api/comments/" + id));
        row(
                "PATCH /api/comments/{id}",
                AuthorisationRows::comment,
                (person, _, id) -> person.patch("/api/comments/" + id, Map.of("body", "Which ones?")));
        row(
                "DELETE /api/comments/{id}",
                AuthorisationRows::comment,
                (person, _, id) -> person.delete("/api/comments/" + id));
        row(
                "POST /api/comments/{id}/hide",
                AuthorisationRows::comment,
                (person, _, id) -> person.post("/api/comments/" + id + "/hide", REASON));
        row(
                "GET /api/comments/{id}/edits",
                AuthorisationRows::comment,
                (person, _, id) -> person.get("/api/comments/" + id + "/edits"));
        row(
                "POST /api/comments/{id}/unhide",
                it -> {
                    String id = comment(it);
                    it.person("marek")
                            .post("/api/comments/" + id + "/hide", REASON)
                            .expect(200);
                    return id;
                },
                (person, _, id) -> person.post("/api/comments/" + id + "/unhide", NOTHING));
    }

    private void moderating() {
        get("/api/held-comments", _ -> "/api/held-comments");
        get("/api/hidden-comments", _ -> "/api/hidden-comments");
        for (String act : List.of("release", "refuse"))
            row(
                    "POST /api/comments/{id}/" + act + " (held, the co-author’s)",
                    AuthorisationRows::held,
                    (person, _, id) ->
                            person.post("/api/comments/" + id + "/" + act, act.equals("refuse") ? REASON : NOTHING));
        row(
                "GET /api/comments/{id}/edits (held, the co-author’s)",
                AuthorisationRows::held,
                (person, _, id) -> person.get("/api/comments/" + id + "/edits"));
        row(
                "GET /api/comments/{id} (held, the co-author’s)",
                AuthorisationRows::held,
                (person, _, id) -> person.get("/api/comments/" + id));
        get(
                "/api/threads/{id} (held, the co-author’s)",
                it -> "/api/threads/" + it.heldThread().path("id").asString());
        get(
                "/api/threads/{id}/comments (held, the co-author’s)",
                it -> "/api/threads/" + it.heldThread().path("id").asString() + "/comments");
        row(
                "POST /api/threads/{id}/comments (held, the co-author’s)",
                AuthorisationScene::heldThread,
                (person, _, thread) -> person.post(
                        "/api/threads/" + thread.path("id").asString() + "/comments", Map.of("body", "These.")));
        get("/api/hidden-texts", _ -> "/api/hidden-texts");
        row(
                "POST /api/hidden-texts",
                it -> it.proposal().seen().path("id").asString(),
                (person, _, id) ->
                        person.post("/api/hidden-texts", Map.of("kind", "TITLE", "id", id, "reason", "It is time.")));
        write("DELETE", "/api/hidden-texts/{id}", it -> "/api/hidden-texts/" + it.hiddenTitle(), NOTHING);
    }

    private static String held(AuthorisationScene scene) {
        return scene.heldThread().at("/comments/0/id").asString();
    }

    private static String opened(AuthorisationScene scene, boolean blocking) {
        String subject = "proposal:" + scene.proposal().number();
        return scene.thread(blocking ? "omar" : "ines", subject, blocking)
                .path("id")
                .asString();
    }

    private static String comment(AuthorisationScene scene) {
        return scene.thread().at("/comments/0/id").asString();
    }

    private void starting(String kind, Function<AuthorisationScene, String> subject, boolean blocking) {
        row(
                "POST /api/threads " + kind,
                subject::apply,
                (person, _, about) -> person.post(
                        "/api/threads", Map.of("subject", about, "body", "Which runs?", "blocking", blocking)));
    }

    private void get(String endpoint, Function<AuthorisationScene, String> path) {
        row("GET " + endpoint, path::apply, (person, _, at) -> person.get(at));
    }

    private void post(String endpoint, Function<AuthorisationScene, String> path, Object body) {
        write("POST", endpoint, path, body);
    }

    private void act(String below, Consumer<AuthorisationScene> made, Object body) {
        post(
                "/api/proposals/{number}" + below,
                it -> {
                    made.accept(it);
                    return it.proposal().api() + below.replaceFirst(" .*", "");
                },
                body);
    }

    private void write(String method, String endpoint, Function<AuthorisationScene, String> path, Object body) {
        row(method + " " + endpoint, path::apply, (person, _, at) -> switch (method) {
            case "POST" -> person.post(at, body);
            case "PUT" -> person.put(at, body);
            default -> person.delete(at);
        });
    }

    private <T> void row(String endpoint, Row.Made<T> made, Row.Asked<T> asked) {
        rows.add(new Row<>(endpoint, made, asked));
    }

    /// What somebody subscribes to.
    static Map<String, Function<AuthorisationScene, String>> topics() {
        Map<String, Function<AuthorisationScene, String>> topics = new LinkedHashMap<>();
        topics.put("INBOX", _ -> Topics.INBOX);
        topics.put("QUEUE", _ -> Topics.QUEUE);
        topics.put("HELD", _ -> Topics.HELD);
        topics.put("CATALOG", _ -> Topics.CATALOG);
        topics.put(
                "queue",
                it -> Topics.queue(
                        new Scope(Scope.Kind.GROUP, it.skill().group().id())));
        topics.put("skill", it -> Topics.skill(it.skill().id()));
        topics.put("proposal", it -> Topics.proposal(it.proposal().number()));
        topics.put(
                "proposal (draft)", it -> Topics.proposal(it.draft().proposal().number()));
        topics.put("proposal (held)", it -> Topics.proposal(it.held().proposal().number()));
        topics.put(
                "proposal (held, withdrawn)",
                it -> Topics.proposal(it.held().withdrawn().proposal().number()));
        topics.put(
                "thread",
                it -> Topics.thread(UUID.fromString(it.thread().path("id").asString())));
        return topics;
    }
}
