package io.rungs.platform;

import io.rungs.kernel.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.MediaType;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.socket.WebSocketHttpHeaders;

/// Refuses what nobody means: a query that is no text, a kind of body that there is not, a body where none
/// belongs. A session's cookie that Rungs never gave is as none, and so is each further one; a range of nothing is
/// as no range; an address that spells plain letters by percent signs is the one with the letters.
@Component
@Order(BodyLimit.AT_THE_DOOR + 1)
class PlainRequest extends OncePerRequestFilter {
    private static final String PARTS = "multipart/form-data;";
    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "DELETE", "OPTIONS", "TRACE");

    /// As RFC 6455 has them.
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";

    private static final String PARAMETER =
            "\\s*+;\\s*+%s(?:\\s*+=\\s*+(?:%s|\"%s\"))?+".formatted(TOKEN, TOKEN, TOKEN);
    private static final String EXTENSION = TOKEN + "(?:" + PARAMETER + ")*+";
    private static final Pattern EXTENSIONS = Pattern.compile(EXTENSION + "(?:\\s*+,\\s*+" + EXTENSION + ")*+");

    private final String sessionCookie;
    private final Set<String> takingParts;

    PlainRequest(@Value("${server.servlet.session.cookie.name}") String sessionCookie, List<PathOfParts> takingParts) {
        this.sessionCookie = sessionCookie;
        this.takingParts = takingParts.stream().map(PathOfParts::path).collect(Collectors.toSet());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!Percent.isText(request.getQueryString()))
            throw Refusal.invalid(
                    "bad-encoding", "query", "Encode it as UTF-8 with percent signs, without null bytes.");
        if (CorsUtils.isPreFlightRequest(request))
            throw Refusal.forbidden("forbidden", "Rungs talks to its own pages alone.");
        if (WITHOUT_BODY.contains(request.getMethod()) && ReadRequest.hasBody(request))
            throw Refusal.invalid("unwanted-body", "body", "Send this request without a body.");
        if (!takesParts(request)) checkContentType(request.getContentType());
        checkExtensions(request.getHeaders(WebSocketHttpHeaders.SEC_WEBSOCKET_EXTENSIONS));
        checkCoding(request.getHeader(HttpHeaders.CONTENT_ENCODING));
        chain.doFilter(new Meant(request), response);
    }

    /// Nobody but whoever answers there looks into the parts.
    private boolean takesParts(HttpServletRequest request) {
        String type = request.getContentType();
        return request.getMethod().equals("POST")
                && type != null
                && type.regionMatches(true, 0, PARTS, 0, PARTS.length())
                && takingParts.contains(Percent.plain(request.getRequestURI()));
    }

    private static void checkExtensions(Enumeration<String> offered) {
        while (offered.hasMoreElements())
            if (!EXTENSIONS.matcher(offered.nextElement().strip()).matches())
                throw new RequestRejectedException("The extensions of a socket cannot be read");
    }

    private static void checkCoding(@Nullable String coding) throws HttpMediaTypeNotSupportedException {
        if (coding != null && !coding.strip().equalsIgnoreCase("identity"))
            throw unsupported("Send the body as it is, without a Content-Encoding.");
    }

    private static void checkContentType(@Nullable String type) throws HttpMediaTypeNotSupportedException {
        if (type == null) return;
        try {
            var parsed = MediaType.parseMediaType(type);
            Charset charset = parsed.getCharset();
            boolean single = parsed.isConcrete() && !parsed.getType().equals("multipart");
            boolean plain = single && (charset == null || charset.equals(StandardCharsets.UTF_8));
            if (!plain) throw unsupported("Send application/json in UTF-8.");
        } catch (IllegalArgumentException e) {
            throw unsupported("Send application/json in UTF-8.");
        }
    }

    private static HttpMediaTypeNotSupportedException unsupported(String sentence) {
        var refused = new HttpMediaTypeNotSupportedException(sentence);
        refused.getBody().setDetail(sentence);
        return refused;
    }

    private final class Meant extends HttpServletRequestWrapper {
        private final String address;

        private Meant(HttpServletRequest request) {
            super(request);
            address = Percent.plain(request.getRequestURI());
        }

        /// Who may do what is decided by this in one place, and by what is decoded in another.
        @Override
        public String getRequestURI() {
            return address;
        }

        @Override
        public Cookie @Nullable [] getCookies() {
            return Optional.ofNullable(super.getCookies())
                    .map(all -> Stream.concat(
                                    Arrays.stream(all).filter(it -> !isOfSession(it)),
                                    Arrays.stream(all).filter(this::isOfSession).limit(1))
                            .filter(it -> !isOfSession(it) || isSession(it.getValue()))
                            .toArray(Cookie[]::new))
                    .orElse(null);
        }

        private boolean isOfSession(Cookie cookie) {
            return cookie.getName().equals(sessionCookie);
        }

        private static boolean isSession(String value) {
            try {
                UUID.fromString(new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8));
                return true;
            } catch (IllegalArgumentException e) {
                return false;
            }
        }

        @Override
        public @Nullable String getHeader(String name) {
            String value = super.getHeader(name);
            return HttpHeaders.RANGE.equalsIgnoreCase(name) && isOfNothing(value) ? null : value;
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return HttpHeaders.RANGE.equalsIgnoreCase(name) && isOfNothing(super.getHeader(name))
                    ? Collections.emptyEnumeration()
                    : super.getHeaders(name);
        }

        private static boolean isOfNothing(@Nullable String range) {
            try {
                return HttpRange.parseRanges(range).isEmpty();
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
    }
}
