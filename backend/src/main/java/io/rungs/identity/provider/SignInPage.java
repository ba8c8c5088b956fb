package io.rungs.identity.provider;

import io.rungs.identity.DemonstrationPeople;
import io.rungs.identity.DemonstrationPeople.Person;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The page of the built-in provider: one button a person, and the form for those who like to type.
@Controller
@Conditional(BuiltIn.class)
class SignInPage {
    private final DemonstrationPeople people;

    SignInPage(DemonstrationPeople people) {
        this.people = people;
    }

    @GetMapping(BuiltInProvider.SIGN_IN)
    ModelAndView page(
            CsrfToken csrf,
            @RequestParam @Nullable String problem,
            @RequestParam(GoOn.PARAMETER) @Nullable String then) {
        return new ModelAndView(
                "idp-sign-in", Map.of("page", new Page(people.people(), csrf, problem != null, GoOn.place(then))));
    }

    /// What the template shows.
    record Page(List<Person> people, CsrfToken csrf, boolean wrong, String then) {}
}
