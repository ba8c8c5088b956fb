package io.rungs.platform.limits;

import io.rungs.platform.Caller;
import io.rungs.platform.Limit;
import io.rungs.platform.LimitedPath;
import io.rungs.platform.Limits;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Counts what comes from an address, before anybody looks for who it is: that costs a look into the database.
///
/// Stands behind the sessions and what trusted proxies say of the address, and before the security chains.
@Component
@Order(AddressLimits.BEFORE_SECURITY)
class AddressLimits extends OncePerRequestFilter {
    static final int BEFORE_SECURITY = -110;

    private final Limits limits;
    private final LimitedPaths paths;

    AddressLimits(Limits limits, List<LimitedPath> paths) {
        this.limits = limits;
        this.paths = new LimitedPaths(
                paths.stream().filter(it -> it.limit().ofAddress()).toList());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = Caller.of(request);
        limits.take(Limit.REQUEST, caller);
        paths.limit(request).ifPresent(it -> limits.take(it, caller));
        chain.doFilter(new CountedSessions(request, limits, caller), response);
    }

    /// Whatever makes a session for this request, it is counted; unless it takes the place of another.
    private static final class CountedSessions extends HttpServletRequestWrapper {
        private final HttpServletRequest request;
        private final Limits limits;
        private final Caller caller;

        CountedSessions(HttpServletRequest request, Limits limits, Caller caller) {
            super(request);
            this.request = request;
            this.limits = limits;
            this.caller = caller;
        }

        @Override
        public HttpSession getSession() {
            if (request.getSession(false) == null && !request.isRequestedSessionIdValid())
                limits.take(Limit.SESSION, caller);
            return request.getSession();
        }

        @Override
        public @Nullable HttpSession getSession(boolean create) {
            return create ? getSession() : request.getSession(false);
        }
    }
}
