package io.rungs.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Keeps what one request has read of sessions until its end. Whoever only reads may be given what was read a
/// moment ago, see [SessionMemory]; whoever writes, and whoever signs in, asks as it stands.
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 1)
class RequestedSessions extends OncePerRequestFilter {
    private static final String API = "/api/";
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final ScopedValue<OfRequest> OF_REQUEST = ScopedValue.newInstance();

    private static final class OfRequest {
        private final Map<String, Optional<UsedSession<?>>> sessions = new HashMap<>();
        private boolean onlyReads;

        OfRequest(HttpServletRequest request) {
            onlyReads = READING.contains(request.getMethod())
                    && request.getRequestURI().startsWith(API);
        }

        /// It asks anew, and for what is so now.
        void forget(String id) {
            sessions.remove(id);
            onlyReads = false;
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            ScopedValue.where(OF_REQUEST, new OfRequest(request)).call(() -> {
                chain.doFilter(request, response);
                return response;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    /// As it was read by this request; outside of any, as it is read now.
    @SuppressWarnings("unchecked")
    static <T extends UsedSession<?>> @Nullable T get(String id, Function<String, @Nullable T> read) {
        if (!OF_REQUEST.isBound()) return read.apply(id);
        return (T) OF_REQUEST
                .get()
                .sessions
                .computeIfAbsent(id, it -> Optional.ofNullable(read.apply(it)))
                .orElse(null);
    }

    static void forget(String id) {
        if (OF_REQUEST.isBound()) OF_REQUEST.get().forget(id);
    }

    static boolean onlyReads() {
        return OF_REQUEST.isBound() && OF_REQUEST.get().onlyReads;
    }
}
