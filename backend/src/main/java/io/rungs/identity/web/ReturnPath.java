package io.rungs.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where somebody was who goes to sign in. Only a path of Rungs counts: anything else could lead people astray.
final class ReturnPath {
    static final String HOME = "/";

    private static final String KEY = ReturnPath.class.getName();
    private static final int LONGEST = 2000;

    private ReturnPath() {}

    /// The path if it is one of Rungs', else the home page.
    static String local(@Nullable String path) {
        return path != null && isLocal(path) ? path : HOME;
    }

    private static boolean isLocal(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.indexOf('\\') < 0
                && path.length() <= LONGEST
                && path.chars().noneMatch(it -> Character.isISOControl(it) || Character.isWhitespace(it));
    }

    static void remember(HttpServletRequest request) {
        request.getSession().setAttribute(KEY, local(request.getParameter("return")));
    }

    static String recall(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> {
                    var path = session.getAttribute(KEY);
                    session.removeAttribute(KEY);
                    return path;
                })
                .map(Object::toString)
                .orElse(HOME);
    }
}
