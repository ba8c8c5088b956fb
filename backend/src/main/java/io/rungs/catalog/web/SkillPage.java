package io.rungs.catalog.web;

import io.rungs.catalog.Heads;
import io.rungs.catalog.SkillRef;
import io.rungs.catalog.model.Profiles;
import io.rungs.platform.Shell;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/// A skill's page as real HTML, readable before any script runs; the profile lies in it for the script that takes
/// over.
@Controller
class SkillPage {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private final Heads heads;
    private final Profiles profiles;
    private final PreparedPages prepared;
    private final Shell shell;

    SkillPage(Heads heads, Profiles profiles, PreparedPages prepared, Shell shell) {
        this.heads = heads;
        this.profiles = profiles;
        this.prepared = prepared;
        this.shell = shell;
    }

    @GetMapping(path = "/skills/{slug}", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(@PathVariable String slug, @RequestParam(required = false) @Nullable String revision) {
        // The page of an older revision is drawn by the browser: search engines are to find the newest.
        if (revision != null) return older(slug, revision);
        var key = profiles.newest(slug);
        if (key.isPresent()) return new ModelAndView(new PreparedPage(prepared.get(key.get())));
        return heads.bySlug(slug).isPresent() ? retired(heads.addressed(slug)) : unknown();
    }

    private ModelAndView older(String slug, String revision) {
        var page = further(slug);
        if (!isRevision(slug, revision)) page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }

    private boolean isRevision(String slug, String revision) {
        return NUMBER.matcher(revision).matches()
                && profiles.numbered(slug, Integer.parseInt(revision)).isPresent();
    }

    /// What stands ready is only sent.
    private record PreparedPage(byte[] html) implements View {
        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            response.setContentType(getContentType());
            response.setContentLength(html.length);
            response.getOutputStream().write(html);
        }
    }

    /// What the browser draws by itself.
    private ModelAndView further(String slug) {
        if (heads.bySlug(slug).isEmpty()) return unknown();
        SkillRef skill = heads.addressed(slug);
        return new ModelAndView("shell", shell.model(new Shell.Page(skill.name(), null, "/skills/" + skill.slug())));
    }

    private ModelAndView unknown() {
        return new ModelAndView("shell", shell.model(), HttpStatus.NOT_FOUND);
    }

    private ModelAndView retired(SkillRef skill) {
        Map<String, Object> model = shell.model(skill.name());
        model.put("name", skill.name());
        model.put("slug", skill.slug());
        return new ModelAndView("retired", model, HttpStatus.GONE);
    }
}
