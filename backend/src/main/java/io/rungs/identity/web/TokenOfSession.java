package io.rungs.identity.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.session.web.http.CookieSerializer;

/// Binds the token against forged requests to the session: a cookie that another host of the same site, or whoever
/// sits on the line, puts beside the session's is worth nothing.
///
/// The token is a random part and its signature, by the session's id, which nobody but the browser and Rungs knows.
/// So nothing is kept anywhere, any node can check it, and a sign-in, which changes the id, ends what was given
/// before. Who has no session has nothing to be forged in; their token is signed by nothing.
final class TokenOfSession implements CsrfTokenRepository {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PURPOSE = "csrf ";
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final CookieCsrfTokenRepository cookie;
    private final CookieSerializer sessions;

    TokenOfSession(CookieCsrfTokenRepository cookie, CookieSerializer sessions) {
        this.cookie = cookie;
        this.sessions = sessions;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        var plain = cookie.generateToken(request);
        String random = UUID.randomUUID().toString();
        String token = random + "." + signature(random, session(request));
        return new DefaultCsrfToken(plain.getHeaderName(), plain.getParameterName(), token);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        cookie.saveToken(token, request, response);
    }

    /// None where it is not this session's: the answer then brings a new one.
    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        var token = cookie.loadToken(request);
        return token != null && isOf(session(request), token.getToken()) ? token : null;
    }

    private static boolean isOf(String session, String token) {
        int dot = token.indexOf('.');
        if (dot < 0) return false;
        byte[] said = token.substring(dot + 1).getBytes(UTF_8);
        return MessageDigest.isEqual(
                said, signature(token.substring(0, dot), session).getBytes(UTF_8));
    }

    /// What its cookie says, without a look into the database. Only where there are several of them, as another
    /// host's beside ours, does it matter which one is a session.
    private String session(HttpServletRequest request) {
        var said = sessions.readCookieValues(request);
        if (said.size() < 2) return said.isEmpty() ? "" : said.getFirst();
        var session = request.getSession(false);
        return session == null ? "" : session.getId();
    }

    private static String signature(String random, String session) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec((PURPOSE + session).getBytes(UTF_8), ALGORITHM));
            return TEXT.encodeToString(mac.doFinal(random.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
