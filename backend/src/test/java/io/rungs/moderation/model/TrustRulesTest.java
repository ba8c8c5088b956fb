package io.rungs.moderation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.rungs.identity.ContributionGate.Answer;
import io.rungs.identity.ContributionGate.Answer.Allow;
import io.rungs.identity.ContributionGate.Answer.Hold;
import io.rungs.identity.ContributionGate.Contribution;
import io.rungs.identity.ContributionGate.Kind;
import io.rungs.identity.Trust;
import io.rungs.kernel.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustRulesTest {
    private static final TrustRules RULES = new TrustRules(
            Map.of(Trust.T0, 0, Trust.T1, 2),
            Map.of(Trust.T0, 3, Trust.T1, 20, Trust.T2, 100),
            Map.of(Trust.T0, 10, Trust.T1, 50, Trust.T2, 200),
            Map.of(Trust.T0, 3, Trust.T1, 20, Trust.T2, 100),
            1,
            5);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "See https://example.org/runs.",
                "See www.example.org for it",
                "[here](https://example.org)",
                "[here](http&#58;//example.org)",
                "HTTP://EXAMPLE.ORG",
                "<https://example.org>",
                "Write to mailto:somebody@example.org",
                "https&#58;//example.org/x",
                "[x](//evil.example)",
                "[x](/\\\\evil.example)",
                "[x](javascript:alert)",
                "![x](https://example.org/x.png)",
                "[x][1]\n\n[1]: https://example.org",
                "`https://example.org`",
                "evil.example",
                "EVIL.COM",
                "see shop.evil.co.uk for it",
                "odd.zone/path",
                "//evil.example/x",
                "somebody@example.org",
                "somebody&#64;example.org",
                "ht\u200Btps://example.org",
                "https\u200D:\u2060//example.org",
                "\u04BBttps://example.org",
                "ｈｔｔｐｓ：／／example.org",
                "evil。example",
                "hxxps://example.org",
                "https:example.org",
                "<!-- https://example.org -->",
                "example.zone",
                "Visit example.zone, please",
                "(example.zone)",
                "пример.рф",
                "ПРИМЕР.РФ",
                "пример.онлайн",
                "例え.テスト.みんな",
                "xn--e1afmkfd.xn--p1ai",
                "http:/x",
                "http:\\\\x",
                "//x.yz",
                "evil.it",
                "evil.ai",
                "evil.dev.",
                "evil.info",
                "evil.app:8080",
                "evil.so?x",
                "evil.zone#x",
                "e\u00ADvil.zone",
                "ｅｖｉｌ．ｚｏｎｅ",
                "evil\uFE52zone",
                "evil.zone.",
                "उदाहरण.भारत",
                "evil.com(see",
                "evil.net/path",
                "http://192.0.2.7",
                "http://localhost",
                "ftp.evil.zone"
            })
    void aNewMembersLinkWaitsForAModerator(String text) {
        assertThat(answer(Trust.T0, "Plain words.", text))
                .isInstanceOfSatisfying(
                        Hold.class,
                        it -> assertThat(it.reason()).contains("link").endsWith("."));
        assertThat(answer(Trust.T1, text)).isEqualTo(new Allow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Logs every run.",
                "Uses http and https well.",
                "a.b",
                "and/or",
                "Knows [ranges](1-3).",
                "Node.js, ASP.NET and Vue.js",
                "java.io and log.info",
                "Reads README.md and app.test.ts",
                "src/main.py/x",
                "#7 and [a page](/skills/x)",
                "At 9:30, 3.5x; i.e. TCP/IP v1.2/3",
                "@priya said",
                "Done.So it goes",
                "a//b",
                "e.g.this",
                "example[.]com",
                "hxxp",
                "Calls model.fit(x) and plt.show()",
                "In setup.py, Cargo.rs and build.sh",
                "Done.It works.In time.Be well.",
                "log.info and logger.info",
                "Version 1.2.3, 10.0 and r1.r2",
                "self.assertEqual",
                "пример.слово"
            })
    void wordsAreNoLinks(String text) {
        assertThat(answer(Trust.T0, text)).isEqualTo(new Allow());
    }

    @Test
    void theThirdLinkOfABasicMemberIsOneTooMany() {
        String two = "[one](https://example.org/one) and https://example.org/two, again https://example.org/two.";

        assertThat(answer(Trust.T1, two)).isEqualTo(new Allow());
        assertThat(answer(Trust.T1, two, "https://example.org/three"))
                .isEqualTo(new Hold("It holds 3 links; more than 2 are looked at before they show."));
        assertThat(answer(Trust.T2, two, "https://example.org/three")).isEqualTo(new Allow());
    }

    @Test
    void aLinkThatWasLetThroughIsNotHeldAgain() {
        var known = List.of("See https://example.org/runs.");
        var again = new Contribution(new UUID(1, 1), Kind.PATCH_SET, List.of("Look: https://example.org/runs"), known);
        var other = new Contribution(new UUID(1, 1), Kind.PATCH_SET, List.of("Look: https://example.org/other"), known);

        assertThat(RULES.answer(Trust.T0, again)).isEqualTo(new Allow());
        assertThat(RULES.answer(Trust.T0, other)).isInstanceOf(Hold.class);
    }

    @Test
    void nobodyHasMoreOpenThanTheirTrustAllows() {
        assertThatCode(() -> RULES.requireRoom(Trust.T0, 2)).doesNotThrowAnyException();
        assertThatCode(() -> RULES.requireRoom(Trust.T1, 3)).doesNotThrowAnyException();
        var refusal = catchThrowableOfType(Refusal.Conflict.class, () -> RULES.requireRoom(Trust.T0, 3));

        assertThat(refusal.code()).isEqualTo("too-many-open");
        assertThat(refusal.sentence())
                .isEqualTo("3 of your proposals are open, and you may have 3 at once. Wait for a decision, or withdraw"
                        + " one.");
    }

    /// One letter that is drawn as eighteen, and an address that is called for again and again: it took most of a
    /// minute.
    @Test
    void whatIsGivenOnceIsLookedThroughOnce() {
        String text = "[a]: " + "\uFDFA".repeat(4_990) + "\n\n" + "[a]".repeat(1_660);
        assertTimeoutPreemptively(Duration.ofSeconds(6), () -> answer(Trust.T0, text));
    }

    @ParameterizedTest
    @CsvSource({"0,", "1,T1", "4,T1", "5,T2", "9,T2"})
    void publishedWorkEarnsTrust(int published, Trust earned) {
        assertThat(RULES.earned(published).orElse(null)).isEqualTo(earned);
    }

    private static Answer answer(Trust trust, String... texts) {
        return RULES.answer(trust, new Contribution(new UUID(1, 1), Kind.PROPOSAL, List.of(texts), List.of()));
    }

    @Test
    void draftsAreCountedByTrust() {
        RULES.requireRoomForDraft(Trust.T0, 9);
        assertThat(catchThrowableOfType(Refusal.Conflict.class, () -> RULES.requireRoomForDraft(Trust.T0, 10)))
                .satisfies(it -> assertThat(it.code()).isEqualTo("too-many-drafts"))
                .satisfies(it -> assertThat(it.sentence())
                        .isEqualTo("You have 10 drafts, and you may have 10. Submit one, or delete one."));
        RULES.requireRoomForDraft(Trust.T2, 199);
    }
}
