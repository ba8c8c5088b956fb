package io.rungs.identity.web;

import io.rungs.identity.AccountRef;
import io.rungs.identity.Accounts;
import io.rungs.kernel.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Does nothing in the name of another: a request may say whose page it comes from, and is refused when somebody
/// else is signed in by now. A browser has one session for all of its tabs, and tabs stay open while people change.
///
/// What a guest's page reads is read as a guest, whoever is signed in: that page stays one, and so does what it
/// shows. A member's page is answered as a member's or not at all: once their session has ended, it is told so,
/// also where it only reads. Programs leave the header out, and so does a page that does not know yet whose it is;
/// every answer says whom it is for.
///
/// Stands behind the security chains, which know who asks, and before anything is done or answered again.
@Component
@Order(MeantFor.BEHIND_SECURITY)
class MeantFor extends OncePerRequestFilter {
    static final String HEADER = "Rungs-Account";
    static final String GUEST = "guest";
    static final String ASKS_WHO = "/api/me";
    static final String SIGNS_OUT = "/api/sign-out";
    static final int BEHIND_SECURITY = -1;

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Accounts accounts;
    private final HandlerExceptionResolver problems;

    MeantFor(Accounts accounts, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.accounts = accounts;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/")
                || request.getRequestURI().equals(ASKS_WHO);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String meant = request.getHeader(HEADER);
        Principal here = request.getUserPrincipal();
        response.setHeader(HEADER, here == null || GUEST.equals(meant) ? GUEST : here.getName());
        if (hasEnded(request)) problems.resolveException(request, response, null, Refusal.signedOut());
        else if (meant == null || here == null || meant.equals(here.getName())) chain.doFilter(request, response);
        else if (meant.equals(GUEST) && READING.contains(request.getMethod()))
            chain.doFilter(new AsGuest(request), response);
        else problems.resolveException(request, response, null, refusal(meant, here.getName()));
    }

    /// What is said to a request that needs a member where nobody is signed in.
    static Refusal whereNobodyIs(HttpServletRequest request) {
        return hasEnded(request) ? Refusal.signedOut() : Refusal.notSignedIn();
    }

    /// Whether it names an account while nobody is signed in. Who wants to be signed out then is so already.
    private static boolean hasEnded(HttpServletRequest request) {
        return request.getUserPrincipal() == null
                && account(request.getHeader(HEADER)).isPresent()
                && !request.getRequestURI().equals(SIGNS_OUT);
    }

    private Refusal refusal(String meant, String here) {
        String whose = meant.equals(GUEST)
                ? "This page was opened before anybody had signed in"
                : "This page is " + name(meant).map(it -> it + "’s").orElse("somebody else’s");
        String who = name(here).orElse("somebody else");
        return Refusal.conflict(
                "other-account", whose + ", and you are signed in as " + who + " now. Nothing was done.");
    }

    private Optional<String> name(String meant) {
        return account(meant).flatMap(accounts::find).map(AccountRef::name);
    }

    private static Optional<UUID> account(@Nullable String meant) {
        try {
            return Optional.ofNullable(meant).map(UUID::fromString);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static final class AsGuest extends HttpServletRequestWrapper {
        AsGuest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable Principal getUserPrincipal() {
            return null;
        }

        @Override
        public @Nullable String getRemoteUser() {
            return null;
        }

        @Override
        public boolean isUserInRole(String role) {
            return false;
        }
    }
}
