package io.rungs.catalog.web;

import io.rungs.catalog.model.Ladders;
import io.rungs.platform.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// A role's page, which the browser draws of the ladder. One that there is not is told apart by its status alone.
@Controller
class RolePage {
    private final Ladders ladders;
    private final Shell shell;

    RolePage(Ladders ladders, Shell shell) {
        this.ladders = ladders;
        this.shell = shell;
    }

    @GetMapping(path = "/roles/{slug}", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(@PathVariable String slug) {
        boolean there = ladders.since(ladders.version()).roles().stream()
                .anyMatch(it -> it.slug().equals(slug));
        return new ModelAndView("shell", shell.model("Rungs"), there ? HttpStatus.OK : HttpStatus.NOT_FOUND);
    }
}
