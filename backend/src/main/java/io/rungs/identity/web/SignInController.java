package io.rungs.identity.web;

import io.rungs.identity.DemonstrationPeople;
import io.rungs.identity.SignedOut;
import io.rungs.identity.Viewer;
import io.rungs.identity.web.SignIn.DemonstrationPerson;
import io.rungs.identity.web.SignIn.SignInProvider;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SignInController {
    private final SignInProviders providers;
    private final ObjectProvider<DemonstrationPeople> demonstration;
    private final ApplicationEventPublisher events;

    SignInController(
            SignInProviders providers,
            ObjectProvider<DemonstrationPeople> demonstration,
            ApplicationEventPublisher events) {
        this.providers = providers;
        this.demonstration = demonstration;
        this.events = events;
    }

    @GetMapping("/api/sign-in")
    SignIn signIn() {
        return new SignIn(offered(), demonstrated());
    }

    /// Ends the session, also the one at the built-in provider, which is the same.
    @PostMapping("/api/sign-out")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        new SecurityContextLogoutHandler().logout(request, response, authentication);
        viewer.signedIn().ifPresent(it -> events.publishEvent(new SignedOut(it)));
    }

    private List<SignInProvider> offered() {
        return providers.names().entrySet().stream()
                .map(it -> new SignInProvider(it.getKey(), it.getValue(), "/oauth2/authorization/" + it.getKey()))
                .toList();
    }

    private List<DemonstrationPerson> demonstrated() {
        return demonstration.stream()
                .flatMap(it -> it.people().stream())
                .map(it -> new DemonstrationPerson(it.handle(), it.name(), it.about(), it.password()))
                .toList();
    }
}
