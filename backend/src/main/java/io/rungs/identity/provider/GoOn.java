package io.rungs.identity.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.util.UriComponentsBuilder;

/// Leads over the built-in provider's sign-in page and on. What somebody came for lies in the page, not in the
/// session: another tab may have come for something else.
final class GoOn {
    static final String PARAMETER = "then";

    private static final String AUTHORIZE = "/idp/oauth2/authorize?";
    private static final String HOME = "/";

    private GoOn() {}

    /// Nothing but an authorization is worth going on with, and nothing else is a place to be led to.
    static String place(@Nullable String then) {
        if (then == null || !then.startsWith(AUTHORIZE)) return HOME;
        return then.chars().allMatch(it -> it > ' ' && it < 0x7F) ? then : HOME;
    }

    static void first(HttpServletRequest request, HttpServletResponse response, AuthenticationException missing)
            throws IOException {
        ask(response, request.getRequestURI() + "?" + request.getQueryString(), false);
    }

    static void again(HttpServletRequest request, HttpServletResponse response, AuthenticationException wrong)
            throws IOException {
        ask(response, request.getParameter(PARAMETER), true);
    }

    static void on(HttpServletRequest request, HttpServletResponse response, Authentication person) throws IOException {
        response.sendRedirect(place(request.getParameter(PARAMETER)));
    }

    private static void ask(HttpServletResponse response, @Nullable String then, boolean wrong) throws IOException {
        var page = UriComponentsBuilder.fromPath(BuiltInProvider.SIGN_IN).queryParam(PARAMETER, "{then}");
        if (wrong) page.queryParam("problem", "wrong");
        response.sendRedirect(page.encode().buildAndExpand(place(then)).toUriString());
    }
}
