package io.rungs.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.RungsTest;
import io.rungs.testing.TaxonomyDeskApi;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Admins make, name, describe, order, move, retire and restore domains, groups and roles.
@RungsTest
class TaxonomyTest {
    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    DSLContext db;

    private final String mark = UUID.randomUUID().toString().substring(24);
    private TaxonomyDeskApi desk;

    @BeforeEach
    void anAdminSitsDown() {
        desk = new TaxonomyDeskApi(catalogues.person("ada"));
    }

    @Test
    void whatIsMadeStandsBehindTheOthersAndIsOfferedAtOnce() {
        UUID domain = desk.domain(mark);
        UUID first = desk.group(mark + "-1", domain);
        UUID second = desk.group(mark + "-2", domain);
        UUID role =
                desk.made("roles", Map.of("name", "データエンジニア", "slug", "r-" + mark, "summary", "Keeps data flowing."));

        JsonNode catalog = catalog("");
        JsonNode its = named(catalog.path("domains"), domain);
        assertThat(ids(its.path("groups"))).containsExactly(first, second);
        assertThat(its.path("retired").asBoolean()).isFalse();
        JsonNode shown = named(catalog.path("roles"), role);
        assertThat(shown.path("name").asString()).isEqualTo("データエンジニア");
        assertThat(shown.path("summary").asString()).isEqualTo("Keeps data flowing.");
        assertThat(ids(catalog.path("domains"))).last().isEqualTo(domain);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "domains | {'slug': 'a'} | bad-text | name",
                "domains | {'name': ' \\u200b', 'slug': 'a'} | bad-text | name",
                "domains | {'name': 'A', 'slug': 'Not So'} | bad-text | slug",
                "domains | {'name': 'A'} | bad-text | slug",
                "roles | {'name': 'A\\u202eB', 'slug': 'a'} | bad-text | name",
                "roles | {'name': 'A\\nB', 'slug': 'a'} | bad-text | name",
                "domains | {'name': 'A', 'slug': 'a', 'summary': 'So.'} | no-summary | summary",
                "roles | {'name': 'A', 'slug': 'a', 'letter': 'A'} | no-letter | letter",
                "proficiencies | {'name': 'A', 'slug': 'a'} | bad-text | letter",
                "proficiencies | {'name': 'A', 'slug': 'a', 'letter': 'ABCDE'} | bad-text | letter",
                "groups | {'name': 'A', 'slug': 'a'} | domain-needed | domain",
                "domains | {'name': 'A', 'slug': 'a', 'domain': '018f0000-0000-7000-8000-000000000000'} | domain-needed | domain",
                "groups | {'name': 'A', 'slug': 'a', 'domain': '018f0000-0000-7000-8000-000000000000'} | unknown-entry | domain"
            })
    void whatIsWrongIsNamed(String list, String form, String code, String field) {
        long before = desk.version();
        Answer refused = desk.admin()
                .post(TaxonomyDeskApi.AT + "/" + list, form.replace('\'', '"'))
                .expect(400);

        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.body().at("/fields/0/field").asString()).isEqualTo(field);
        assertThat(desk.version()).isEqualTo(before);
    }

    @Test
    void aNameIsAtMostAHundredAndTwentySignsAndASummarySixHundred() {
        UUID role = desk.role(mark);

        assertThat(desk.rename("roles", role, "n".repeat(121), "r-" + mark)
                        .expect(400)
                        .code())
                .isEqualTo("bad-text");
        desk.rename("roles", role, "🦉".repeat(120), "r-" + mark).expect(200);
        assertThat(desk.act("/roles/" + role + "/describe", Map.of("summary", "s".repeat(601)))
                        .expect(400)
                        .body()
                        .at("/fields/0/field")
                        .asString())
                .isEqualTo("summary");
        desk.act("/roles/" + role + "/describe", Map.of("summary", "s".repeat(600)))
                .expect(200);
    }

    @Test
    void thereAreNoOtherListsAndNoOtherEntries() {
        assertThat(desk.admin()
                        .post(TaxonomyDeskApi.AT + "/people", Map.of("name", "A", "slug", "a"))
                        .expect(404)
                        .code())
                .isEqualTo("unknown-list");
        assertThat(desk.retire("roles", UUID.randomUUID()).expect(404).code()).isEqualTo("unknown-entry");
        assertThat(desk.admin()
                        .post(TaxonomyDeskApi.AT + "/roles/" + desk.role(mark) + "/retire", Map.of())
                        .expect(400)
                        .code())
                .isEqualTo("version-needed");
    }

    @Test
    void anAddressThatIsOrWasAnothersIsRefusedAndOnesOwnIsTakenBack() {
        UUID one = desk.role(mark + "-1");
        UUID other = desk.role(mark + "-2");
        desk.rename("roles", one, "One", "r-" + mark + "-new").expect(200);

        for (String taken : List.of("r-" + mark + "-1", "r-" + mark + "-new")) {
            Answer refused = desk.rename("roles", other, "Other", taken).expect(409);
            assertThat(refused.code()).isEqualTo("address-taken");
            assertThat(refused.body().at("/fields/0/field").asString()).isEqualTo("slug");
        }
        desk.rename("roles", one, "One", "r-" + mark + "-1").expect(200);
        // Domains, groups and roles have addresses of their own.
        desk.made("domains", Map.of("name", "One", "slug", "r-" + mark + "-1"));
    }

    @Test
    void aNewNameStandsOnThePageOfTheSkillAndInItsLists() {
        FreshSkill skill = catalogues.skill();
        String etag = rungs.guest().get(skill.api()).expect(200).header("ETag");
        UUID group = skill.group().id();
        desk.rename("groups", group, "Observability", "observability-" + mark).expect(200);
        desk.rename("roles", skill.developer(), "Builder", "builder-" + mark).expect(200);

        Answer read = rungs.guest().get(skill.api()).expect(200);
        assertThat(read.header("ETag")).isNotEqualTo(etag);
        assertThat(read.body().at("/group/name").asString()).isEqualTo("Observability");
        assertThat(read.body().at("/roles/0/name").asString()).isEqualTo("Builder");
        assertThat(rungs.guest().get("/skills/" + skill.slug()).expect(200).text())
                .contains("Observability")
                .contains("Builder");
        assertThat(read.body().path("revision").asInt()).isEqualTo(1);
    }

    @Test
    void oldAddressesLeadToTheSameListInOneHop() throws Exception {
        FreshSkill skill = catalogues.skill();
        UUID group = skill.group().id();
        UUID domain = skill.line().get(2).id();
        String tail = skill.slug().substring("tracking-".length());
        desk.rename("groups", group, "G", "g1-" + mark).expect(200);
        desk.rename("groups", group, "G", "g2-" + mark).expect(200);
        desk.rename("domains", domain, "D", "d1-" + mark).expect(200);
        desk.rename("roles", skill.developer(), "R", "r1-" + mark).expect(200);
        String old = "?domain=domain-%s&q=run&group=group-%s&role=developer-%s".formatted(tail, tail, tail);
        String now = "?domain=d1-%s&q=run&group=g2-%s&role=r1-%s".formatted(mark, mark, mark);

        assertThat(hop("/skills" + old, 301)).isEqualTo("/skills" + now);
        for (String list : List.of("/api/catalog", "/api/skills"))
            assertThat(hop(list + old, 308)).isEqualTo(list + now);
        for (String list : List.of("/api/proposals", "/api/catalog/checks"))
            assertThat(hop(list + "?domain=domain-" + tail, 308)).isEqualTo(list + "?domain=d1-" + mark);
        for (String page : List.of("/queue", "/checks"))
            assertThat(hop(page + "?domain=domain-" + tail, 301)).isEqualTo(page + "?domain=d1-" + mark);
        assertThat(hop("/skills?group=g1-" + mark, 301)).isEqualTo("/skills?group=g2-" + mark);
        assertThat(catalog("?group=group-" + tail)
                        .at("/domains/0/groups/0/skills/0/slug")
                        .asString())
                .isEqualTo(skill.slug());
        assertThat(strings(named(catalog("").path("roles"), skill.developer()).path("formerly")))
                .containsExactly("developer-" + tail);
        assertThat(hop("/roles/developer-" + tail + "?a=b", 301)).isEqualTo("/roles/r1-" + mark + "?a=b");
        rungs.guest().get("/roles/r1-" + mark, "Accept", "text/html").expect(200);
        rungs.guest().get("/skills" + now).expect(200);
        rungs.guest().get("/skills?%72ole=developer-" + tail).expect(200);
    }

    /// Where a browser is sent that follows nothing.
    private String hop(String address, int status) throws Exception {
        try (var unled = HttpClient.newHttpClient()) {
            var request = rungs.guest()
                    .request(address)
                    .header("Accept", "text/html, */*")
                    .build();
            var answer = unled.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(address + ": " + answer.body()).isEqualTo(status);
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
            return answer.headers().firstValue("Location").orElseThrow();
        }
    }

    @Test
    void aListIsPutIntoAnotherOrderWhichIsAPermutation() {
        UUID domain = desk.domain(mark);
        List<UUID> groups = new ArrayList<>();
        for (int i = 0; i < 4; i++) groups.add(desk.group(mark + "-" + i, domain));
        desk.retire("groups", groups.removeFirst()).expect(200);
        Collections.reverse(groups);

        order(desk.version(), domain, groups).expect(200);
        assertThat(offered(domain)).isEqualTo(groups);

        for (List<UUID> wrong : List.of(
                groups.subList(0, 2),
                List.of(groups.get(0), groups.get(0), groups.get(1)),
                List.of(groups.get(0), groups.get(1), UUID.randomUUID()),
                List.<UUID>of())) {
            Answer refused = order(desk.version(), domain, wrong).expect(400);
            assertThat(refused.code()).isEqualTo("not-a-permutation");
            assertThat(refused.body().at("/fields/0/field").asString()).isEqualTo("order");
        }
        assertThat(offered(domain)).isEqualTo(groups);
    }

    @Test
    void whoeverActsOnAnOlderListHearsWhatHappened() {
        UUID domain = desk.domain(mark);
        UUID one = desk.group(mark + "-1", domain);
        UUID other = desk.group(mark + "-2", domain);
        long seen = desk.version();
        desk.group(mark + "-3", domain);

        Answer stale = order(seen, domain, List.of(other, one)).expect(409);
        assertThat(stale.code()).isEqualTo("taxonomy-moved");
        assertThat(stale.body().path("detail").asString())
                .isEqualTo("Meanwhile: Ada (demo admin) made Group %s-3. Read the list again.".formatted(mark));

        desk.rename("groups", one, "First", "g-" + mark + "-1").expect(200);
        Answer renamed = desk.act(seen, "/groups/" + one + "/retire", Map.of()).expect(409);
        assertThat(renamed.body().path("detail").asString()).contains("renamed Group %s-1 to First".formatted(mark));
        // What happened elsewhere is no reason.
        desk.act(seen, "/groups/" + other + "/retire", Map.of()).expect(200);
    }

    @Test
    void aGroupMovesWithItsSkillsToAnotherDomain() {
        FreshSkill skill = catalogues.skill();
        UUID domain = desk.domain(mark);
        UUID group = skill.group().id();
        desk.act("/groups/" + group + "/move", Map.of("domain", domain)).expect(200);

        assertThat(rungs.guest().get(skill.api()).body().at("/domain/id").asString())
                .isEqualTo(domain.toString());
        assertThat(offered(domain)).containsExactly(group);
        assertThat(desk.act("/groups/" + group + "/move", Map.of("domain", domain))
                        .expect(409)
                        .code())
                .isEqualTo("nothing-changes");
        desk.retire("domains", skill.line().get(2).id()).expect(200);
        Answer refused = desk.act(
                        "/groups/" + group + "/move",
                        Map.of("domain", skill.line().get(2).id()))
                .expect(400);
        assertThat(refused.code()).isEqualTo("entry-retired");
        assertThat(refused.body().at("/fields/0/field").asString()).isEqualTo("domain");
    }

    @Test
    void whatIsRetiredIsShownWhereSomethingStandsInItAndNowhereElse() {
        FreshSkill skill = catalogues.skill();
        UUID domain = skill.line().get(2).id();
        UUID empty = desk.group(mark, domain);
        desk.retire("groups", skill.group().id()).expect(200);
        desk.retire("groups", empty).expect(200);
        desk.retire("roles", skill.developer()).expect(200);
        UUID unused = desk.role(mark);
        desk.retire("roles", unused).expect(200);

        JsonNode catalog = catalog("");
        JsonNode its = named(catalog.path("domains"), domain);
        assertThat(ids(its.path("groups"))).containsExactly(skill.group().id());
        assertThat(its.at("/groups/0/retired").asBoolean()).isTrue();
        assertThat(its.path("retired").asBoolean()).isFalse();
        assertThat(named(catalog.path("roles"), skill.developer())
                        .path("retired")
                        .asBoolean())
                .isTrue();
        assertThat(ids(catalog.path("roles"))).doesNotContain(unused);
        assertThat(rungs.guest()
                        .get(skill.api())
                        .expect(200)
                        .body()
                        .at("/roles/0/id")
                        .asString())
                .isEqualTo(skill.developer().toString());

        assertThat(desk.retire("roles", unused).expect(409).code()).isEqualTo("entry-retired");
        desk.act("/roles/" + unused + "/restore", Map.of()).expect(200);
        assertThat(ids(catalog("").path("roles"))).last().isEqualTo(unused);
        assertThat(desk.act("/roles/" + unused + "/restore", Map.of())
                        .expect(409)
                        .code())
                .isEqualTo("entry-not-retired");
    }

    @Test
    void whatAnActTouchesIsSaidBefore() {
        FreshSkill skill = catalogues.reviewedSkill();
        UUID domain = skill.line().get(2).id();
        catalogues.proposed("ines", skill.extended());
        catalogues.proposed("jonas", skill.another("kafka-" + mark));
        catalogues.drafted("ines", skill.respelled());
        catalogues
                .person("nils")
                .put("/api/watches/skill/" + skill.slug(), Map.of("notify", "PUBLISHED"))
                .expect(200);
        long watchers = db.fetchSingle(
                        "select count(distinct account_id) from watching.watch where scope_id = {0}",
                        DSL.val(skill.id()))
                .get(0, Long.class);

        JsonNode group = desk.touches("groups", skill.group().id());
        assertThat(group.path("groups").asInt()).isZero();
        assertThat(group.path("skills").asInt()).isEqualTo(1);
        assertThat(group.path("expectations").asInt()).isEqualTo(3);
        assertThat(group.path("proposals").asInt()).isEqualTo(2);
        assertThat(group.path("watchers").asLong()).isEqualTo(watchers).isPositive();
        assertThat(group.path("grants").asInt()).isEqualTo(3);

        JsonNode all = desk.touches("domains", domain);
        assertThat(all.path("groups").asInt()).isEqualTo(1);
        assertThat(all.path("proposals").asInt()).isEqualTo(2);
        assertThat(all.path("grants").asInt()).isEqualTo(3);

        JsonNode role = desk.touches("roles", skill.developer());
        assertThat(role.path("skills").asInt()).isEqualTo(1);
        assertThat(role.path("expectations").asInt()).isEqualTo(2);
        assertThat(role.path("proposals").asInt()).isEqualTo(2);
        assertThat(role.path("grants").asInt()).isZero();
        assertThat(desk.touches("roles", skill.analyst()).path("proposals").asInt())
                .isZero();
    }

    @Test
    void eachActIsAuditedOnceWithWhatWasBeforeAndAfter() {
        UUID role = desk.role(mark);
        desk.rename("roles", role, "Renamed", "r-" + mark + "-2").expect(200);
        desk.act("/roles/" + role + "/describe", Map.of("summary", "So.")).expect(200);
        assertThat(desk.act("/roles/" + role + "/describe", Map.of("summary", "So."))
                        .expect(409)
                        .code())
                .isEqualTo("nothing-changes");
        desk.retire("roles", role).expect(200);

        var audit = db.fetch(
                "select actor, action, before ->> 'name' as before, after ->> 'name' as after, request_id"
                        + " from journal.audit_entry where subject_id = {0} order by seq",
                DSL.val(role));
        assertThat(audit.getValues("action", String.class))
                .containsExactly(
                        "catalog.role-created",
                        "catalog.role-renamed",
                        "catalog.role-described",
                        "catalog.role-retired");
        assertThat(audit.getValues("before", String.class)).containsExactly(null, "Role " + mark, "Renamed", "Renamed");
        assertThat(audit.getValues("after", String.class))
                .containsExactly("Role " + mark, "Renamed", "Renamed", "Renamed");
        assertThat(audit.getValues("actor", UUID.class)).containsOnly(catalogues.account("ada"));
        assertThat(audit.getValues("request_id")).doesNotContainNull();
        assertThat(db.fetch("select act from catalog.taxonomy_act where entry_id = {0} order by version", DSL.val(role))
                        .getValues(0, String.class))
                .containsExactly("CREATED", "RENAMED", "DESCRIBED", "RETIRED");
    }

    @Test
    void theSameRequestIsDoneOnce() {
        var form = Map.of("name", "Once", "slug", "once-" + mark);
        Answer first = desk.admin()
                .post(TaxonomyDeskApi.AT + "/roles", form, "Idempotency-Key", mark)
                .expect(201);
        Answer again = desk.admin()
                .post(TaxonomyDeskApi.AT + "/roles", form, "Idempotency-Key", mark)
                .expect(201);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    private Answer order(long seen, UUID domain, List<UUID> order) {
        return desk.act(seen, "/groups/order", Map.of("domain", domain, "order", order));
    }

    private List<UUID> offered(UUID domain) {
        return ids(named(catalog("").path("domains"), domain).path("groups"));
    }

    private JsonNode catalog(String query) {
        return rungs.guest().get("/api/catalog" + query).expect(200).body();
    }

    private static JsonNode named(JsonNode all, UUID id) {
        for (JsonNode each : all) if (TaxonomyDeskApi.id(each).equals(id)) return each;
        throw new AssertionError("There is no " + id + " in " + all);
    }

    private static List<UUID> ids(JsonNode all) {
        return StreamSupport.stream(all.spliterator(), false)
                .map(TaxonomyDeskApi::id)
                .toList();
    }

    private static List<String> strings(JsonNode all) {
        return StreamSupport.stream(all.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
