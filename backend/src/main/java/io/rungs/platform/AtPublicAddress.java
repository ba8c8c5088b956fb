package io.rungs.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers every request as if it had come to the public address, so that whatever makes an absolute address makes
/// the right one. What the headers say of host and scheme is believed from nobody; who asks, from trusted proxies.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class AtPublicAddress extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(AtPublicAddress.class);
    private static final String SIGN_IN = "/oauth2/authorization/";
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final String FORWARDED_PROTO = "X-Forwarded-Proto";

    private final PublicAddress address;
    private final TrustedProxies proxies;
    private final AtomicBoolean warned = new AtomicBoolean();

    AtPublicAddress(PublicAddress address, TrustedProxies proxies) {
        this.address = address;
        this.proxies = proxies;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String asked = String.valueOf(request.getHeader(HttpHeaders.HOST));
        if (address.isOtherName(asked) && request.getRequestURI().startsWith(SIGN_IN)) {
            // The provider leads back to the public address, and the browser sends the session's cookie to one
            // name.
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            response.sendRedirect(address.origin() + request.getRequestURI() + query);
            return;
        }
        warnOnce(asked, request);
        chain.doFilter(new PubliclyAsked(request, address, client(request)), response);
    }

    private String client(HttpServletRequest request) {
        return proxies.client(request.getRemoteAddr(), entries(request, FORWARDED_FOR));
    }

    private static List<String> entries(HttpServletRequest request, String header) {
        return Collections.list(request.getHeaders(header)).stream()
                .flatMap(it -> Stream.of(it.split(",")))
                .map(String::strip)
                .toList();
    }

    /// An address that is not the public one is a wrong setting, or a proxy that does not say where it was asked.
    private void warnOnce(String asked, HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.HOST) == null) return;
        if (request.getRequestURI().startsWith("/actuator/") || warned.get()) return;
        if (isPublic(asked) && isScheme(request) || !warned.compareAndSet(false, true)) return;
        LOG.warn(
                "A request came for {}://{}, but rungs.public-url is {}: every address that Rungs gives begins with that"
                        + " one. Correct the setting, or have the proxy send Host and X-Forwarded-Proto as it got them."
                        + " This is said once.",
                scheme(request),
                asked,
                address.origin());
    }

    private boolean isPublic(String asked) {
        return asked.equalsIgnoreCase(address.authority())
                || asked.equalsIgnoreCase(address.host() + ":" + address.port())
                || address.isOtherName(asked);
    }

    /// Behind a proxy that is not trusted nobody knows how people come.
    private boolean isScheme(HttpServletRequest request) {
        return !proxies.trusts(request.getRemoteAddr()) || scheme(request).equalsIgnoreCase(address.scheme());
    }

    private String scheme(HttpServletRequest request) {
        if (!proxies.trusts(request.getRemoteAddr())) return request.getScheme();
        return entries(request, FORWARDED_PROTO).stream()
                .filter(it -> it.equalsIgnoreCase("http") || it.equalsIgnoreCase("https"))
                .findFirst()
                .orElse(request.getScheme());
    }

    /// Also what the container dispatches again, as an error.
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
