package io.rungs.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The pages that the browser draws by itself: the server gives their frame, also for an address that does not
/// exist.
@Controller
class AppPages implements ErrorViewResolver {
    private final Shell shell;

    AppPages(Shell shell) {
        this.shell = shell;
    }

    @GetMapping(
            path = {
                "/",
                "/skills",
                "/suggest",
                "/checks",
                "/queue",
                "/proposals",
                "/proposals/{number:\\d+}",
                "/inbox",
                "/watching",
                "/admin",
                "/sign-in"
            })
    ModelAndView page() {
        return new ModelAndView("shell", shell.model("Rungs"));
    }

    @Override
    public @Nullable ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        return new ModelAndView("shell", shell.model("Rungs"), status);
    }
}
