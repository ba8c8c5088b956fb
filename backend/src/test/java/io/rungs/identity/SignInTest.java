package io.rungs.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.Answer;
import io.rungs.testing.Installation;
import io.rungs.testing.Person;
import io.rungs.testing.RungsTest;
import io.rungs.testing.Wire;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@RungsTest
class SignInTest {
    @Autowired
    Installation rungs;

    @Autowired
    DSLContext db;

    @Autowired
    RememberedSessions remembered;

    @Test
    void twoPeopleSignInAndStayWhoTheyAre() {
        Person ines = rungs.signIn("ines");
        Person jonas = rungs.signIn("jonas");

        assertThat(ines.get("/api/me").body().at("/account/handle").asString()).isEqualTo("ines");
        assertThat(jonas.get("/api/me").body().at("/account/handle").asString()).isEqualTo("jonas");
    }

    @Test
    void whoSignsInAgainIsTheSamePerson() {
        var first = rungs.signIn("ines").get("/api/me").body().at("/account/id");
        var again = rungs.signIn("ines").get("/api/me").body().at("/account/id");

        assertThat(again).isEqualTo(first);
    }

    @Test
    void aGuestIsNobody() {
        var me = rungs.guest().get("/api/me").expect(200).body();

        assertThat(me.get("account").isNull()).isTrue();
        assertThat(me.get("grants")).isEmpty();
    }

    @Test
    void theSignInIsAnAuthorizationCodeFlowWithPkce() throws Exception {
        var start = HttpRequest.newBuilder(URI.create(rungs.baseUrl() + "/oauth2/authorization/demonstration"));
        try (var browser = HttpClient.newHttpClient()) {
            var answer = browser.send(start.build(), BodyHandlers.discarding());

            assertThat(answer.headers().firstValue("Location").orElse(""))
                    .contains("/idp/oauth2/authorize?response_type=code")
                    .contains("code_challenge_method=S256");
        }
    }

    @Test
    void theSignInLeadsBackToWhereThePersonWas() {
        Answer end = rungs.guest().signIn("ines", "ines", "/api/proposals?status=open");

        assertThat(end.status()).isEqualTo(200);
        assertThat(end.path()).isEqualTo("/api/proposals");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://example.org/", "//example.org", "/\\example.org", "/\t/example.org", "javascript:1"})
    void theSignInLeadsToNoOtherPlace(String elsewhere) {
        Answer end = rungs.guest().signIn("ines", "ines", elsewhere);

        assertThat(end.path()).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%2f%2fevil.example",
                "/;//evil.example",
                "/%5cevil.example",
                "/skills/..%2f..%2f/evil",
                "/x%0d%0a",
                "/x%E2%80%A8",
                "/x%C3",
                "/a//b",
                "/skills?q=%00",
                "/skills?q=%C3",
                "/ws"
            })
    void whereRungsWouldRefuseToLeadIsTheHomePage(String place) {
        Answer end = rungs.guest().signIn("ines", "ines", place).expect(200);

        assertThat(end.path()).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/skills?q=[a]", "/skills?q=a%2Fb%5C", "/checks#a%2Fb", "/skills?a;b"})
    void whereElseOneWasOneComesBackTo(String place) {
        assertThat(rungs.guest().signIn("ines", "ines", place).expect(200).path())
                .isEqualTo(place.split("[?#]")[0]);
    }

    @Test
    void theProvidersPageHasTheIconOfRungs() {
        Answer page = rungs.guest().get("/oauth2/authorization/demonstration");
        Matcher icon = Pattern.compile("<link rel=\"icon\" href=\"([^\"]+)\"").matcher(page.text());

        assertThat(icon.find()).isTrue();
        assertThat(rungs.guest().get(icon.group(1)).expect(200).header("Content-Type"))
                .isEqualTo("image/svg+xml");
    }

    @Test
    void aWrongPasswordIsRefused() {
        Person guest = rungs.guest();

        assertThat(guest.signIn("ines", "wrong", "/api/me").text()).contains("not its password");
        assertThat(guest.get("/api/me").body().get("account").isNull()).isTrue();
    }

    @Test
    void aCallbackThatNobodyAskedForIsToldToBeginAnew() {
        Answer end = rungs.guest().get("/login/oauth2/code/demonstration?code=made-up&state=made-up");

        assertThat(end.path()).isEqualTo("/sign-in");
        assertThat(end.query()).isEqualTo("problem=too-late");
    }

    @Test
    void twoTabsSignInAtOnceAndEachComesBackToItsOwnPage() {
        Person person = rungs.guest();
        Answer first = person.get("/oauth2/authorization/demonstration?return=/api/sign-in?tab=1");
        Answer second = person.get("/oauth2/authorization/demonstration?return=/api/sign-in?tab=2");

        assertThat(person.submit(first, "ines", "ines").query()).isEqualTo("tab=1");
        assertThat(person.submit(second, "ines", "ines").query()).isEqualTo("tab=2");
        assertThat(person.get("/api/me").body().at("/account/handle").asString())
                .isEqualTo("ines");
    }

    @Test
    void aTabWithAWrongPasswordStillComesBackToItsOwnPage() {
        Person person = rungs.guest();
        Answer first = person.get("/oauth2/authorization/demonstration?return=/api/sign-in?tab=1");
        Answer second = person.get("/oauth2/authorization/demonstration?return=/api/sign-in?tab=2");
        Answer again = person.submit(first, "ines", "wrong");
        person.submit(second, "ines", "ines");

        assertThat(again.text()).contains("not its password");
        assertThat(person.submit(again, "ines", "ines").query()).isEqualTo("tab=1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://example.org/", "//example.org", "/idp/oauth2/authorize\\@example.org", "/inbox", "/idp/"
            })
    void theProvidersPageGoesOnNowhereElse(String elsewhere) {
        Person person = rungs.guest();
        Answer form = person.get("/idp/sign-in?then=" + URLEncoder.encode(elsewhere, StandardCharsets.UTF_8));

        assertThat(form.text()).contains("name=\"then\" value=\"/\"");
        assertThat(person.submit(form, "ines", "ines").path()).isEqualTo("/");
    }

    @Test
    void manySignInsUnderWayAreBoundedAndTheNewestGoOn() {
        Person person = rungs.guest();
        Answer first = person.get("/oauth2/authorization/demonstration?return=/api/sign-in?tab=0");
        Answer last = first;
        for (int tab = 1; tab <= 12; tab++)
            last = person.get("/oauth2/authorization/demonstration?return=/api/sign-in?tab=" + tab);

        assertThat(underWay(person)).isEqualTo(8);
        assertThat(person.submit(last, "ines", "ines").query()).isEqualTo("tab=12");
    }

    @Test
    void whoComesBackTooLateIsToldSoAndKeepsThePlace() {
        Person person = rungs.guest();
        Answer form = person.get("/oauth2/authorization/demonstration?return=/api/sign-in?from=here");
        person.forgetCookie("RUNGS_SESSION");
        Answer callback = person.get("/login/oauth2/code/demonstration?code=any&state=" + state(form));

        assertThat(callback.path()).isEqualTo("/sign-in");
        assertThat(callback.query()).isEqualTo("problem=too-late&return=/api/sign-in?from=here");
    }

    @Test
    void whoSendsTheSameAnswerTwiceIsLedBack() {
        Person person = rungs.guest();
        Answer form = person.get("/oauth2/authorization/demonstration?return=/api/sign-in?from=here");
        person.submit(form, "ines", "ines");
        Answer again = person.get("/login/oauth2/code/demonstration?code=any&state=" + state(form));

        assertThat(again.path()).isEqualTo("/api/sign-in");
        assertThat(again.query()).isEqualTo("from=here");
    }

    @Test
    void whoCancelsIsToldSoAndKeepsThePlace() {
        Person person = rungs.guest();
        Answer form = person.get("/oauth2/authorization/demonstration?return=/skills");
        Answer end = person.get("/login/oauth2/code/demonstration?error=access_denied&state=" + state(form));

        assertThat(end.path()).isEqualTo("/sign-in");
        assertThat(end.query()).isEqualTo("problem=cancelled&return=/skills");
    }

    @Test
    void aPlaceInAnyWritingIsComeBackTo() {
        Answer end = rungs.guest().signIn("ines", "ines", "/skills?q=żółw日本");

        assertThat(end.status()).isEqualTo(200);
        assertThat(end.query()).isEqualTo("q=żółw日本");
    }

    @Test
    void theCookieLastsAsLongAsTheSessionAndIsRenewedWithUse() {
        Person ines = rungs.signIn("ines");
        String month = "Max-Age=" + Duration.ofDays(30).toSeconds();
        assertThat(ines.get("/api/me").headers().allValues("Set-Cookie")).noneMatch(it -> it.contains("RUNGS_SESSION"));

        rungs.ahead(Duration.ofDays(2));
        assertThat(ines.get("/api/me").headers().allValues("Set-Cookie"))
                .anyMatch(it -> it.startsWith("RUNGS_SESSION=") && it.contains(month));
        assertThat(ines.get("/api/me").headers().allValues("Set-Cookie")).noneMatch(it -> it.contains("RUNGS_SESSION"));
        assertThat(ines.get("/api/me").body().at("/account/handle").asString()).isEqualTo("ines");
    }

    @Test
    void aProviderThatDoesNotExistIsRefused() {
        Answer end = rungs.guest().get("/oauth2/authorization/other");

        assertThat(end.path()).isEqualTo("/sign-in");
        assertThat(end.query()).isEqualTo("problem=refused");
    }

    @Test
    void theSessionIsInTheDatabaseUnderTheAccount() {
        Person ines = rungs.signIn("ines");
        String account = ines.get("/api/me").body().at("/account/id").asString();

        var attributes = db.fetch("""
                select a.attribute_name, length(a.attribute_bytes) as size
                from platform.spring_session s
                join platform.spring_session_attributes a on a.session_primary_id = s.primary_id
                where s.principal_name = {0} and a.attribute_name = 'SPRING_SECURITY_CONTEXT'
                """, DSL.val(account));

        assertThat(attributes).isNotEmpty();
        assertThat(attributes.getFirst().get("size", Integer.class)).isLessThan(4000);
    }

    @Test
    void thatASessionIsUsedIsWrittenOnceAMinute() {
        Person ines = rungs.signIn("ines");
        String account = ines.get("/api/me").body().at("/account/id").asString();
        long before = lastAccess(account);
        ines.get("/api/me");
        assertThat(lastAccess(account)).isEqualTo(before);

        db.execute("update platform.spring_session set last_access_time = last_access_time - 61000");
        remembered.forget();
        ines.get("/api/me");
        assertThat(lastAccess(account)).isGreaterThanOrEqualTo(before);
    }

    @Test
    void theSessionGetsANewNameWhenItBecomesAMembers() {
        Person person = rungs.guest();
        person.get("/oauth2/authorization/demonstration");
        String before = person.cookie("RUNGS_SESSION");
        person.signIn("ines", "ines", "/api/me");

        assertThat(before).isNotEmpty();
        assertThat(person.cookie("RUNGS_SESSION")).isNotEqualTo(before);
    }

    @Test
    void signingOutEndsTheSession() {
        Person ines = rungs.signIn("ines");
        String session = ines.cookie("RUNGS_SESSION");

        assertThat(ines.post("/api/sign-out", "").status()).isEqualTo(204);
        assertThat(ines.get("/api/me").body().get("account").isNull()).isTrue();
        var replayed = Person.guest(rungs.baseUrl()).get("/api/me", "Cookie", "RUNGS_SESSION=" + session);
        assertThat(replayed.body().get("account").isNull()).isTrue();
    }

    @Test
    void aGuestsWriteIsRefusedWithAProblemDocument() {
        Answer refused = rungs.guest().post("/api/admin/grants", Map.of());

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.code()).isEqualTo("not-signed-in");
        assertThat(refused.body().path("requestId").asString()).isEqualTo(refused.header("X-Request-Id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?code=x",
                "?state=x",
                "?error=invalid_request",
                "?error=invalid_client",
                "?error=server_error"
            })
    void anAnswerToWhatNobodyAskedIsRefused(String query) {
        var answer = new Wire(rungs.baseUrl()).send("GET /login/oauth2/code/demonstration" + query);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/sign-in?problem=unasked");
    }

    @Test
    void aWriteWithoutTheCsrfHeaderIsRefused() {
        Person ada = rungs.signIn("ada");

        Answer refused = ada.send(ada.request("/api/admin/grants")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("csrf");
    }

    @Test
    void anUnknownFieldIsNamed() {
        Answer refused = rungs.signIn("ines").post("/api/admin/grants", Map.of("colour", "red"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("unknown-field");
        assertThat(refused.body().at("/fields/0/field").asString()).isEqualTo("colour");
    }

    @Test
    void pagesMayLoadNothingFromElsewhere() {
        Answer page = rungs.guest().get("/idp/sign-in").expect(200);

        assertThat(page.header("Content-Security-Policy")).contains("default-src 'self'", "frame-ancestors 'none'");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.text()).contains("these people do not exist");
    }

    private static String state(Answer form) {
        Matcher state = Pattern.compile("[?&]state=([^&]+)").matcher(form.query());
        assertThat(state.find()).as(form.query()).isTrue();
        return state.group(1);
    }

    private int underWay(Person person) {
        String session = new String(Base64.getDecoder().decode(person.cookie("RUNGS_SESSION")), StandardCharsets.UTF_8);
        return ((Number) db.fetchValue("""
                select count(*) from platform.spring_session s
                join platform.spring_session_attributes a on a.session_primary_id = s.primary_id
                where s.session_id = {0} and a.attribute_name like 'SIGN_IN.%'
                """, DSL.val(session))).intValue();
    }

    private long lastAccess(String account) {
        var latest = db.fetchValue(
                "select max(last_access_time) from platform.spring_session where principal_name = {0}",
                DSL.val(account));
        return ((Number) latest).longValue();
    }
}
