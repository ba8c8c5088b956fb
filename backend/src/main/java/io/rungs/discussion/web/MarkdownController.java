package io.rungs.discussion.web;

import io.rungs.identity.Accounts;
import io.rungs.identity.Viewer;
import io.rungs.kernel.Texts;
import io.rungs.platform.Limit;
import io.rungs.platform.Limited;
import io.rungs.text.Markdown;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Shows a text as it will stand, by the very code that shows it afterwards.
@RestController
class MarkdownController {
    private static final int LONGEST = 10_000;

    private final Accounts accounts;

    MarkdownController(Accounts accounts) {
        this.accounts = accounts;
    }

    record PreviewForm(@Nullable String body) {}

    record MarkdownPreview(String html) {}

    @PostMapping("/api/markdown/preview")
    @Limited(Limit.PREVIEW)
    MarkdownPreview preview(@RequestBody PreviewForm form, Viewer viewer) {
        viewer.member();
        var texts = new Texts();
        String body = texts.optional("body", form.body(), LONGEST);
        texts.check();
        return new MarkdownPreview(Markdown.toSafeHtml(body, accounts.namesOf(Markdown.mentions(body))));
    }
}
