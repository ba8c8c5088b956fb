package io.rungs.platform;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The pages that the browser draws by itself: the server gives their frame.
@Controller
class AppPages {
    private final Shell shell;

    AppPages(Shell shell) {
        this.shell = shell;
    }

    @GetMapping(path = {"/", "/skills", "/checks", "/queue", "/proposals", "/inbox", "/watching", "/admin", "/sign-in"})
    ModelAndView page() {
        return new ModelAndView("shell", shell.model("Rungs"));
    }
}
