package io.rungs.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/// Gives whoever signs in another session in place of the one they came with, which is gone then: its id gives
/// nothing to whoever knew it, and no request that still runs under it can bring it back.
///
/// The sign-ins of other tabs come along. Whose session it was does not: they may have signed out meanwhile.
@Component
class AnotherSession implements SessionAuthenticationStrategy {
    @Override
    public void onAuthentication(
            Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        var before = request.getSession(false);
        if (before == null) return;
        var kept = Collections.list(before.getAttributeNames()).stream()
                .filter(it -> !it.equals(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY))
                .collect(Collectors.toMap(Function.identity(), before::getAttribute));
        before.invalidate();
        HttpSession session = request.getSession();
        kept.forEach(session::setAttribute);
    }
}
