package io.rungs.identity.web;

import io.rungs.identity.Viewer;
import io.rungs.platform.PublicAddress;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// Tells the pages of a browser, without a request, who is signed in: a page that comes into view again compares
/// the cookie with whom it is shown to. It is no secret and proves nothing; the session alone says who somebody is.
@Component
class AccountCookie {
    static final String NAME = "RUNGS_ACCOUNT";

    private final Duration session;
    private final boolean secure;

    AccountCookie(@Value("${rungs.session}") Duration session, PublicAddress address) {
        this.session = session;
        this.secure = address.isSecure();
    }

    /// Written only where it says something else; a browser may have several, of other paths.
    void tell(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        String now = viewer.signedIn().map(UUID::toString).orElse("");
        if (!said(request.getCookies()).allMatch(now::equals)) response.addHeader(HttpHeaders.SET_COOKIE, cookie(now));
    }

    private String cookie(String account) {
        return ResponseCookie.from(NAME, account)
                .path("/")
                .sameSite("Lax")
                .secure(secure)
                .maxAge(account.isEmpty() ? Duration.ZERO : session)
                .build()
                .toString();
    }

    private static Stream<String> said(Cookie @Nullable [] cookies) {
        List<String> said = Optional.ofNullable(cookies).stream()
                .flatMap(Stream::of)
                .filter(it -> it.getName().equals(NAME))
                .map(Cookie::getValue)
                .toList();
        return said.isEmpty() ? Stream.of("") : said.stream();
    }
}
