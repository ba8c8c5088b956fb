package io.rungs.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.identity.AccountRef;
import io.rungs.identity.Accounts;
import io.rungs.identity.EnsureAccount;
import io.rungs.identity.EnsureAccount.Claim;
import io.rungs.identity.GrantKind;
import io.rungs.identity.Scope;
import io.rungs.kernel.Ids;
import io.rungs.proposals.Verdict;
import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.Person;
import io.rungs.testing.Proposed;
import io.rungs.testing.SecondRungsTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What a provider calls somebody is read wherever they are: it passes the gate, and a moderator takes it away.
@SecondRungsTest
class HiddenNamesTest {
    @Autowired
    EnsureAccount accounts;

    @Autowired
    Accounts known;

    @Autowired
    Catalogues catalogues;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Win at https://spam.example/x",
                "spam.com",
                "mail me@spam.example",
                "Rungs",
                "R u n g s",
                "RÜNGS",
                "Rung\u0455",
                "Former member",
                "A moderator",
                "Marek (demo moderator)",
                "M\u043Ederator",
                "\uFF2Doderator",
                "Adm1n",
                "Admin1",
                "Moderator 5",
                "The Administrators",
                "Guest",
                "Rungs Team",
                "Support of Rungs",
                "The Rungs Security",
                "\u13A1ungs",
                "\u00AEungs",
                "\u1D00\u1D05\u1D0D\u026A\u0274",
                "\uA4EEdmin",
                "\u039Coderator",
                "Mod",
                "Sysadmin",
                "you",
                "Owner",
                "Reviewer",
                "Member 51104447",
                "member-0a1b2c3d"
            })
    void aNameThatIsALinkOrSomebodyElsesPartIsNotTaken(String name) {
        var account = ensure(Ids.next().toString(), name);
        assertThat(account.name()).isEqualTo(account.handle());
        assertThat(account.name()).isNotEqualTo(name).startsWith("plain");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Käthe Kollwitz",
                "李小龙",
                "Mary-Ann O'Neill",
                "Dr. Ada Miner",
                "Modesta Ratore",
                "Members Only Club",
                "Owen Erickson",
                "Ruth Ungerson",
                "\u13A3\u13B6\u13D3",
                "علي",
                "नेहा"
            })
    void aNameOfAPersonIsTakenAsItIs(String name) {
        assertThat(ensure(Ids.next().toString(), name).name()).isEqualTo(name);
    }

    @Test
    void marksThatStandOnNothingOrPileUpAreLeftOut() {
        assertThat(ensure(Ids.next().toString(), "\u0301\u0301Zoe").name()).isEqualTo("Zoe");
        assertThat(ensure(Ids.next().toString(), "Z" + "\u0301".repeat(40) + "oe")
                        .name())
                .hasSizeLessThan(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"moderator", "admin", "rungs", "the-moderator", "Former Member", "system"})
    void aHandleTakesNobodyElsesPart(String handle) {
        var claim = new Claim("test", Ids.next().toString(), handle, "Plain", null, false);
        assertThat(accounts.ensure(claim).handle()).startsWith("member");
    }

    @Test
    void aKnownPersonDoesNotTakeSuchANameEither() {
        String subject = Ids.next().toString();
        assertThat(ensure(subject, "Zoe").name()).isEqualTo("Zoe");
        var later = ensure(subject, "Buy at https://spam.example");
        assertThat(later.name()).isEqualTo(later.handle());
    }

    @Test
    void aModeratorHidesANameWhichItsProviderDoesNotBringBack() {
        String subject = Ids.next().toString();
        var account = ensure(subject, "Aslander All");
        Person marek = catalogues.person("marek");

        String hidden = hide(marek, account.id()).expect(201).body().get("id").asString();

        String instead = known.find(account.id()).orElseThrow().name();
        assertThat(instead).matches("Member [0-9a-f]{8}");
        assertThat(ensure(subject, "Aslander All").name()).isEqualTo(instead);
        assertThat(ensure(subject, "Aslander Once More").name()).isEqualTo(instead);
        assertThat(hide(marek, account.id()).code()).isEqualTo("hidden-already");
        assertThat(marek.items("/api/hidden-texts"))
                .filteredOn(it -> it.get("id").asString().equals(hidden))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.get("kind").asString()).isEqualTo("NAME");
                    assertThat(it.get("said").asString()).isEqualTo("Aslander All");
                    assertThat(it.get("title").asString()).isEqualTo(instead);
                    assertThat(it.get("href").asString()).isEqualTo("/proposals?author=" + account.handle());
                });

        marek.delete("/api/hidden-texts/" + hidden).expect(204);
        assertThat(known.find(account.id()).orElseThrow().name()).isEqualTo("Aslander All");
    }

    @Test
    void aHiddenNameStandsInNoSentenceThatIsKept() {
        var skill = catalogues.reviewedSkill();
        var published = catalogues
                .proposed("ines", skill.clarified("Logs every run that the team makes."))
                .approvedBy("lena");
        published.publishedBy("lena").expect(200);
        var rejected = catalogues.proposed("ines", skill.named("Tracking of runs"));
        rejected.act("priya", "reject", Map.of("reason", "It says no more.")).expect(200);
        var objected = catalogues.proposed("ines", skill.seniorClarified("Designs what a team logs."));
        objected.review("lena", Verdict.REQUEST_CHANGES).expect(201);
        var asked = catalogues.proposed("lena", skill.summarized("What was run, and with what."));
        asked.review("omar", Verdict.REQUEST_CHANGES).expect(201);
        asked.amended(skill.summarized("What was run, and with which data.")).expect(200);
        assertThat(said(published, rejected, objected, asked)).allMatch(it -> it.contains("Lena"));

        Person marek = catalogues.person("marek");
        String hidden = hide(marek, catalogues.account("lena"))
                .expect(201)
                .body()
                .get("id")
                .asString();

        assertThat(said(published, rejected, objected, asked))
                .allMatch(it -> it.contains("Member ") && !it.contains("Lena") && !it.contains("@{"));
        marek.delete("/api/hidden-texts/" + hidden).expect(204);
        assertThat(said(published, rejected, objected, asked)).allMatch(it -> it.contains("Lena"));
    }

    /// What each says of itself and in the queue, to whom it concerns.
    private List<String> said(Proposed published, Proposed rejected, Proposed objected, Proposed asked) {
        return List.of(
                published.seen().path("checks").toString(),
                rejected.seen().path("checks").toString(),
                objected.seen().path("checks").toString(),
                objected.seen().path("turn").toString(),
                objected.seen().path("sentence").asString(),
                objected.seen().path("myTurn").toString(),
                card(objected, "ines").path("turn").toString(),
                card(objected, "ines").path("myTurn").toString(),
                asked.seenBy("omar").path("myTurn").toString(),
                card(asked, "omar").path("myTurn").toString());
    }

    private JsonNode card(Proposed proposal, String viewer) {
        return catalogues.person(viewer).items("/api/proposals?attention=me").stream()
                .filter(it -> it.path("number").asLong() == proposal.number())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nobodyElseHidesANameAndNobodyTheirOwn() {
        var account = ensure(Ids.next().toString(), "Zoe");
        assertThat(hide(catalogues.person("lena"), account.id()).code()).isEqualTo("not-a-moderator");
        assertThat(hide(catalogues.person("marek"), catalogues.account("marek")).code())
                .isEqualTo("own-text");
        assertThat(hide(catalogues.person("marek"), UUID.randomUUID()).code()).isEqualTo("no-such-text");
    }

    private AccountRef ensure(String subject, String name) {
        return accounts.ensure(new Claim("test", subject, "plain", name, null, false));
    }

    private static Answer hide(Person who, UUID account) {
        return who.post("/api/hidden-texts", Map.of("kind", "NAME", "id", account, "reason", "It insults."));
    }

    /// A provider says another name at each sign-in, and one of them meets the moderator's act.
    @Test
    void aNameThatIsHiddenWhileItsOwnerSignsInStaysHidden() throws Exception {
        catalogues.grant("marek", GrantKind.MODERATOR, Scope.SITE);
        var marek = catalogues.person("marek");
        for (int round = 0; round < 8; round++) {
            String subject = UUID.randomUUID().toString();
            UUID id = accounts.ensure(named(subject, 0)).id();
            var begun = new CountDownLatch(20);
            var over = new AtomicBoolean();
            try (var owner = Executors.newSingleThreadExecutor()) {
                var signsIn = owner.submit(() -> {
                    for (int i = 1; !over.get(); i++) {
                        accounts.ensure(named(subject, i));
                        begun.countDown();
                    }
                });
                assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
                var hidden = Map.of("kind", "NAME", "id", id, "part", "", "reason", "Rude.");
                marek.post("/api/hidden-texts", hidden).expect(201);
                for (int i = 0; i < 3; i++) marek.get("/api/me").expect(200);
                over.set(true);
                signsIn.get();
            }
            assertThat(known.find(id).orElseThrow().name()).startsWith("Member ");
        }
    }

    private static Claim named(String subject, int name) {
        return new Claim("acme", subject, "mallory", "Rude Word " + name, null, false);
    }
}
