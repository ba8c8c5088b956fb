package io.rungs.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rungs.identity.EnsureAccount.Claim;
import io.rungs.identity.usecase.SeeGrants;
import io.rungs.kernel.Ids;
import io.rungs.kernel.Refusal;
import io.rungs.testing.Answer;
import io.rungs.testing.Installation;
import io.rungs.testing.Person;
import io.rungs.testing.RungsTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@RungsTest
class GrantsTest {
    private static final Map<String, Object> SITE = scope("SITE", null);

    @Autowired
    Installation rungs;

    @Autowired
    EnsureAccount accounts;

    @Autowired
    GiveGrant giveGrant;

    @Autowired
    Grants grants;

    @Autowired
    SeeGrants seeGrants;

    @Autowired
    DSLContext db;

    Person ada;

    @BeforeEach
    void adaIsAdmin() {
        ada = rungs.signIn("ada");
        giveGrant.give(null, id(ada), GrantKind.ADMIN, Scope.SITE);
    }

    /// As when one admin gives a right and another takes it in the same moment.
    @Test
    void whatWasTakenBackBeforeItCouldBeShownIsSaidToBe() {
        assertThat(catchThrowableOfType(Refusal.NotFound.class, () -> seeGrants.one(Ids.next()))
                        .code())
                .isEqualTo("no-such-grant");
    }

    @Test
    void anAdminGivesARightAndTakesItBack() {
        UUID somebody = somebody("Somebody").id();

        JsonNode given = give(somebody, "REVIEWER", SITE).expect(201).body();
        assertThat(given.at("/account/id").asString()).isEqualTo(somebody.toString());
        assertThat(given.at("/scopeName").asString()).isEqualTo("Whole site");
        assertThat(given.at("/givenBy/handle").asString()).isEqualTo("ada");
        assertThat(grants.onSite(somebody, GrantKind.REVIEWER)).isTrue();

        String grant = "/api/admin/grants/" + given.get("id").asString() + "?reason=It+was+a+test";
        ada.delete(grant).expect(204);
        assertThat(grants.of(somebody)).isEmpty();
        assertThat(ada.delete(grant).expect(404).code()).isEqualTo("no-such-grant");
    }

    @Test
    void bothActsLeaveTheirTrace() {
        UUID somebody = somebody("Traced").id();
        String grant = give(somebody, "MODERATOR", SITE).body().get("id").asString();
        ada.delete("/api/admin/grants/" + grant + "?reason=Enough");

        var audit = db.fetch(
                "select actor, action, reason, request_id from journal.audit_entry where subject_id = {0} order by seq",
                DSL.val(somebody));
        assertThat(audit.getValues("action", String.class))
                .containsExactly("identity.grant-given", "identity.grant-taken");
        assertThat(audit.getValues("reason", String.class)).containsExactly("Because I test", "Enough");
        assertThat(audit.getValues("actor", UUID.class)).containsOnly(id(ada));
        assertThat(audit.getValues("request_id")).doesNotContainNull();
        assertThat(db.fetch("select type from journal.event where subject_id = {0} order by seq", DSL.val(somebody))
                        .getValues("type", String.class))
                .containsExactly("identity.account-created", "identity.grant-given", "identity.grant-taken");
    }

    @Test
    void aRightThatStandsIsNotGivenTwice() {
        UUID somebody = somebody("Twice").id();

        var first = give(somebody, "OWNER", SITE).expect(201).body().get("id");
        var again = give(somebody, "OWNER", SITE).expect(201).body().get("id");

        assertThat(again).isEqualTo(first);
    }

    @Test
    void whoHasTheRightSeesIt() {
        Person jonas = rungs.signIn("jonas");
        var given = give(id(jonas), "REVIEWER", SITE).expect(201).body();

        var mine = jonas.get("/api/me").body();
        ada.delete("/api/admin/grants/" + given.get("id").asString() + "?reason=Others+need+a+member")
                .expect(204);

        assertThat(mine.at("/grants/0/kind").asString()).isEqualTo("REVIEWER");
    }

    @Test
    void theListNamesPeopleAndGoesOnByCursor() {
        for (int i = 0; i < 51; i++) giveGrant.give(null, somebody("Many").id(), GrantKind.REVIEWER, Scope.SITE);

        JsonNode first = ada.get("/api/admin/grants").expect(200).body();
        JsonNode second = ada.get(
                        "/api/admin/grants?cursor=" + first.get("next").asString())
                .expect(200)
                .body();

        assertThat(first.get("items")).hasSize(50);
        assertThat(first.at("/items/0/account/name").asString()).isEqualTo("Many");
        assertThat(second.get("items")).isNotEmpty();
        assertThat(second.at("/items/0/id")).isNotEqualTo(first.at("/items/49/id"));
    }

    @Test
    void peopleAreFoundByTheBeginningOfHandleOrName() {
        somebody("Zora Neale");

        assertThat(ada.get("/api/admin/accounts?q=zora%20n")
                        .expect(200)
                        .body()
                        .at("/0/name")
                        .asString())
                .isEqualTo("Zora Neale");
        assertThat(ada.get("/api/admin/accounts?q=AD")
                        .expect(200)
                        .body()
                        .at("/0/handle")
                        .asString())
                .isEqualTo("ada");
    }

    @Test
    void nobodyElseMayLookOrGive() {
        Person ines = rungs.signIn("ines");

        assertThat(ines.get("/api/admin/grants").expect(403).code()).isEqualTo("not-an-admin");
        assertThat(ines.get("/api/admin/accounts").expect(403).code()).isEqualTo("not-an-admin");
        assertThat(ines.post("/api/admin/grants", form(id(ines), "ADMIN", SITE))
                        .expect(403)
                        .code())
                .isEqualTo("not-an-admin");
        assertThat(rungs.guest().get("/api/admin/grants").expect(401).code()).isEqualTo("not-signed-in");
    }

    @Test
    void everyMissingFieldIsNamed() {
        Answer refused = ada.post("/api/admin/grants", Map.of()).expect(400);

        assertThat(refused.body()
                        .get("fields")
                        .valueStream()
                        .map(it -> it.get("field").asString()))
                .containsExactlyInAnyOrder("account", "kind", "scope", "reason");
    }

    @Test
    void aModeratorOfLessThanTheSiteIsRefused() {
        var group = scope("GROUP", Ids.next().toString());

        assertThat(give(id(ada), "MODERATOR", group).expect(400).code()).isEqualTo("site-only");
    }

    @Test
    void aScopeThatDoesNotExistIsRefused() {
        var group = scope("GROUP", Ids.next().toString());

        assertThat(give(id(ada), "REVIEWER", group).expect(400).code()).isEqualTo("unknown-scope");
    }

    @Test
    void anAccountThatDoesNotExistIsRefused() {
        assertThat(give(Ids.next(), "REVIEWER", SITE).expect(400).code()).isEqualTo("unknown-account");
    }

    @Test
    void takingBackNeedsAReason() {
        String grant =
                give(somebody("Reason").id(), "REVIEWER", SITE).body().get("id").asString();

        Answer refused = ada.delete("/api/admin/grants/" + grant).expect(400);

        assertThat(refused.body().at("/fields/0/field").asString()).isEqualTo("reason");
    }

    @Test
    void theLastAdminStays() {
        UUID self = id(ada);
        var admins = grants.in(List.of(Scope.SITE)).stream()
                .filter(it -> it.kind() == GrantKind.ADMIN)
                .collect(Collectors.partitioningBy(it -> it.account().equals(self)));
        for (var other : admins.get(false))
            ada.delete("/api/admin/grants/" + other.id() + "?reason=Alone").expect(204);
        UUID own = admins.get(true).getFirst().id();

        assertThat(ada.delete("/api/admin/grants/" + own + "?reason=Tired")
                        .expect(409)
                        .code())
                .isEqualTo("last-admin");

        String other =
                give(somebody("Successor").id(), "ADMIN", SITE).body().get("id").asString();
        ada.delete("/api/admin/grants/" + other + "?reason=Changed+my+mind").expect(204);
    }

    private Answer give(UUID to, String kind, Map<String, Object> scope) {
        return ada.post("/api/admin/grants", form(to, kind, scope));
    }

    private static Map<String, Object> form(UUID to, String kind, Map<String, Object> scope) {
        return Map.of("account", to, "kind", kind, "scope", scope, "reason", "Because I test");
    }

    private static Map<String, Object> scope(String kind, String id) {
        var scope = new HashMap<String, Object>();
        scope.put("kind", kind);
        scope.put("id", id);
        return scope;
    }

    private AccountRef somebody(String name) {
        return accounts.ensure(new Claim("test", Ids.next().toString(), name, name, null, false));
    }

    private static UUID id(Person person) {
        return UUID.fromString(person.get("/api/me").body().at("/account/id").asString());
    }
}
