package io.rungs.exchange.web;

import io.rungs.exchange.usecase.ShowImports;
import io.rungs.identity.Viewer;
import io.rungs.platform.Shell;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// An import's page, which the browser draws. A member learns by its status whether there is such a one of theirs;
/// a guest, who may be somebody whose session is over, is asked to sign in.
@Controller
class ImportPage {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final ShowImports imports;
    private final Shell shell;

    ImportPage(ShowImports imports, Shell shell) {
        this.imports = imports;
        this.shell = shell;
    }

    @GetMapping(path = "/imports/{id}", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(@PathVariable String id, Viewer viewer) {
        boolean there = ID.matcher(id).matches()
                && viewer.signedIn()
                        .map(it -> imports.has(it, UUID.fromString(id)))
                        .orElse(true);
        return new ModelAndView("shell", shell.model(), there ? HttpStatus.OK : HttpStatus.NOT_FOUND);
    }
}
