package io.rungs.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.Answer;
import io.rungs.testing.OidcProvider;
import io.rungs.testing.Person;
import io.rungs.testing.SeparateRungs;
import io.rungs.testing.SeparateRungsTest;
import io.rungs.testing.Wire;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Signing in with a certified provider that is not Rungs' own, and with ones that are wrong, silent or away.
@SeparateRungsTest
class ForeignProviderTest {
    private static final String SECRET = "known-to-both";
    private static final String FOUNDER = "founder|" + UUID.randomUUID();
    private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
    private static final Pattern CANCEL = Pattern.compile("href=\"([^\"]+/abort)\"");

    private static ServerSocket silent;
    private static OidcProvider provider;
    private static SeparateRungs rungs;

    @BeforeAll
    static void start() throws Exception {
        int own = SeparateRungs.freePort();
        int foreign = SeparateRungs.freePort();
        String callback = "http://localhost:" + own + "/login/oauth2/code/";
        provider = new OidcProvider(
                foreign,
                SECRET,
                Stream.of("acme", "wrong-secret", "wrong-name", "silent-token")
                        .map(callback::concat)
                        .toList());
        // It accepts, as far as the system's backlog goes, and never answers.
        silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        String never = "http://127.0.0.1:" + silent.getLocalPort();
        rungs = new SeparateRungs(
                own,
                Stream.of(
                                List.of("--rungs.first-admin=acme:" + FOUNDER, "--rungs.session=45d"),
                                registered("acme", SECRET, "issuer-uri=" + provider.issuer()),
                                registered("wrong-secret", "guessed", "issuer-uri=" + provider.issuer()),
                                registered(
                                        "wrong-issuer",
                                        SECRET,
                                        "issuer-uri=" + provider.issuer().replace("localhost", "127.0.0.1")),
                                registered("no-realm", SECRET, "issuer-uri=" + provider.issuer() + "/realms/none"),
                                registered("no-issuer", SECRET),
                                registered(
                                        "wrong-name",
                                        SECRET,
                                        "issuer-uri=" + provider.issuer(),
                                        "user-name-attribute=no-such-claim"),
                                registered("away", SECRET, "issuer-uri=http://localhost:" + SeparateRungs.freePort()),
                                registered("silent", SECRET, "issuer-uri=" + never),
                                registered(
                                        "silent-token",
                                        SECRET,
                                        "issuer-uri=" + provider.issuer(),
                                        "token-uri=" + never + "/token"))
                        .flatMap(List::stream)
                        .toArray(String[]::new));
    }

    private static List<String> registered(String id, String secret, String... provider) {
        String client = "--spring.security.oauth2.client.";
        return Stream.concat(
                        Stream.of(
                                client + "registration." + id + ".client-id=rungs",
                                client + "registration." + id + ".client-secret=" + secret),
                        Stream.of(provider).map(it -> client + "provider." + id + "." + it))
                .toList();
    }

    @AfterAll
    static void stop() throws Exception {
        rungs.close();
        provider.close();
        silent.close();
    }

    @Test
    void whoeverItVouchesForIsAMemberUnderNameAndHandle() {
        Person person = guest();
        Answer end =
                signIn(person, "acme", Map.of("sub", "1", "name", "Łukasz Żółć", "preferred_username", "łukasz.żółć"));

        assertThat(end.query()).isEqualTo("from=here");
        assertThat(me(person)).containsExactly("lukasz-zolc", "Łukasz Żółć");
    }

    @Test
    void theSamePersonIsTheSameAccountAndIsCalledAsTheProviderSaysNow() {
        Person before = guest();
        signIn(before, "acme", Map.of("sub", "2", "name", "Before", "preferred_username", "two"));
        Person later = guest();
        signIn(later, "acme", Map.of("sub", "2", "name", "Later", "preferred_username", "other"));

        assertThat(me(later)).containsExactly("two", "Later");
        assertThat(me(before)).containsExactly("two", "Later");
    }

    @Test
    void theFirstAdminIsTheOneSubjectWhateverOthersCallThemselves() {
        Person boss = guest();
        signIn(
                boss,
                "acme",
                Map.of("sub", "3", "name", FOUNDER, "preferred_username", FOUNDER, "nickname", "acme:" + FOUNDER));
        Person founder = guest();
        signIn(founder, "acme", Map.of("sub", FOUNDER, "name", "Founder"));

        assertThat(boss.get("/api/admin/grants").status()).isEqualTo(403);
        assertThat(founder.get("/api/admin/grants").status()).isEqualTo(200);
    }

    @Test
    void twoTabsAtOnceComeBackEachToItsOwnPage() {
        Person person = guest();
        Answer first = person.get("/oauth2/authorization/acme?return=/api/sign-in?tab=1");
        Answer second = person.get("/oauth2/authorization/acme?return=/api/sign-in?tab=2");
        String ines = OidcProvider.saying(Map.of("sub", "4"));

        assertThat(submit(person, first, ines).query()).isEqualTo("tab=1");
        assertThat(submit(person, second, ines).query()).isEqualTo("tab=2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "\u200B", "a\u202Eb", " "})
    void aSubjectThatCannotBeKeptIsAPage(String subject) {
        Person person = guest();
        Answer end = signIn(person, "acme", Map.of("sub", subject));

        assertThat(end.path()).isEqualTo("/sign-in");
        assertThat(end.query()).isEqualTo("problem=unfit&return=/api/sign-in?from=here");
        assertThat(end.status()).isEqualTo(200);
    }

    @Test
    void claimsOfAnyShapeLetThePersonInUnderWhatCanBeKept() {
        Person person = guest();
        signIn(
                person,
                "acme",
                Map.of(
                        "sub", "5",
                        "name", "Zero\u0000Width\u200B\r\nName",
                        "preferred_username", "a".repeat(3000),
                        "email", "a\u0000@example.org"));

        assertThat(me(person)).containsExactly("a".repeat(39), "ZeroWidth Name");
    }

    @Test
    void whoCancelsIsToldSoAndKeepsThePlace() {
        Person person = guest();
        Answer form = person.get("/oauth2/authorization/acme?return=/skills");
        Answer end = person.send(HttpRequest.newBuilder(form.uri().resolve(found(CANCEL, form))));

        assertThat(end.query()).isEqualTo("problem=cancelled&return=/skills");
    }

    @Test
    void aWrongSecretIsTheSettingsFault() throws IOException {
        assertThat(signIn(guest(), "wrong-secret", Map.of("sub", "6")).query())
                .isEqualTo("problem=misconfigured&return=/api/sign-in?from=here");
        assertThat(warning("wrong-secret")).contains("invalid_client").doesNotContain("guessed");
    }

    @Test
    void anAnswerThatLacksWhatTheSettingsNameIsTheSettingsFault() throws IOException {
        assertThat(signIn(guest(), "wrong-name", Map.of("sub", "8")).query()).startsWith("problem=misconfigured");
        assertThat(warning("wrong-name")).contains("no-such-claim");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong-issuer", "no-realm", "no-issuer"})
    void wrongSettingsAreToldApartFromAProviderThatIsAway(String id) throws IOException {
        Answer end = guest().get("/oauth2/authorization/" + id + "?return=/skills");

        assertThat(end.query()).isEqualTo("problem=misconfigured&return=/skills");
        assertThat(warning(id)).contains("(misconfigured)").doesNotContain(SECRET);
    }

    @Test
    void aProviderThatIsAwayIsAPage() throws IOException {
        assertThat(guest().get("/oauth2/authorization/away?return=/skills").query())
                .isEqualTo("problem=provider-down&return=/skills");
        assertThat(warning("away")).contains("(provider-down)");
    }

    @Test
    void aProviderThatNeverAnswersIsAPageInTime() {
        long begin = System.nanoTime();
        Answer start = guest().get("/oauth2/authorization/silent?return=/skills");
        Answer callback = signIn(guest(), "silent-token", Map.of("sub", "7"));

        assertThat(start.query()).isEqualTo("problem=provider-down&return=/skills");
        assertThat(callback.query()).startsWith("problem=provider-down");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(40));
    }

    @Test
    void nobodyIsMissedWhereAFirstAdminIsNamed() throws IOException {
        assertThat(rungs.logged()).doesNotContain("There is no admin");
    }

    @Test
    void theCookiesLastAsLongAsTheSettingSays() {
        String setting = "Max-Age=" + Duration.ofDays(45).toSeconds() + ";";
        var begun = new Wire(rungs.baseUrl()).send("GET /oauth2/authorization/acme");
        Person member = guest();
        signIn(member, "acme", Map.of("sub", "9"));
        member.forgetCookie("RUNGS_ACCOUNT");

        assertThat(begun.headers().allValues("Set-Cookie"))
                .anyMatch(it -> it.startsWith("RUNGS_SESSION=") && it.contains(setting));
        assertThat(member.get("/api/me").headers().allValues("Set-Cookie"))
                .anyMatch(it -> it.startsWith("RUNGS_ACCOUNT=") && it.contains(setting));
    }

    private static Person guest() {
        return Person.guest(rungs.baseUrl());
    }

    private static Answer signIn(Person person, String id, Map<String, ?> claims) {
        Answer form = person.get("/oauth2/authorization/" + id + "?return=/api/sign-in?from=here");
        return submit(person, form, OidcProvider.saying(claims));
    }

    private static Answer submit(Person person, Answer form, String login) {
        URI action = form.uri().resolve(found(FORM, form));
        return person.send(HttpRequest.newBuilder(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("prompt=login&password=any&login=" + URLEncoder.encode(login, UTF_8))));
    }

    private static String found(Pattern pattern, Answer page) {
        Matcher found = pattern.matcher(page.text());
        if (!found.find()) throw new AssertionError("No form at " + page.uri() + ": " + page.text());
        return found.group(1);
    }

    private static List<String> me(Person person) {
        var account = person.get("/api/me").expect(200).body().path("account");
        return List.of(account.path("handle").asString(), account.path("name").asString());
    }

    /// The one line that whoever runs Rungs reads.
    private static String warning(String id) throws IOException {
        return rungs.logged()
                .lines()
                .filter(it -> it.contains("WARN") && it.contains("/" + id + " failed"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No warning about " + id));
    }
}
