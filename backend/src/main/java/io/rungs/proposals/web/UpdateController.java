package io.rungs.proposals.web;

import io.rungs.identity.Viewer;
import io.rungs.kernel.Refusal;
import io.rungs.kernel.Refusal.FieldError;
import io.rungs.platform.FewAtOnce;
import io.rungs.platform.LargeBody;
import io.rungs.platform.Limit;
import io.rungs.platform.Limited;
import io.rungs.proposals.OperationForm;
import io.rungs.proposals.Resolution;
import io.rungs.proposals.Resolution.Choice;
import io.rungs.proposals.show.PreviewUpdate;
import io.rungs.proposals.show.ShowImpact;
import io.rungs.proposals.show.ShowInterdiff;
import io.rungs.proposals.view.ActAnswer;
import io.rungs.proposals.view.Impact;
import io.rungs.proposals.view.InterdiffView;
import io.rungs.proposals.view.Preview;
import io.rungs.proposals.write.UpdateFromPublished;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A proposal and what is published around it: bringing it up to date, and what publishing it would do; and what
/// its patch sets changed.
@RestController
@RequestMapping("/api/proposals/{number}")
class UpdateController {
    private static final int MOST_RESOLUTIONS = 1000;

    private final UpdateFromPublished update;
    private final PreviewUpdate preview;
    private final ShowInterdiff interdiff;
    private final ShowImpact impact;

    UpdateController(UpdateFromPublished update, PreviewUpdate preview, ShowInterdiff interdiff, ShowImpact impact) {
        this.update = update;
        this.preview = preview;
        this.interdiff = interdiff;
        this.impact = impact;
    }

    record Update(@Nullable List<ResolutionForm> resolutions) {}

    record ResolutionForm(
            @Nullable Integer position,
            @Nullable String field,
            @Nullable Choice choice,
            OperationForm.@Nullable FieldValues value) {}

    @PostMapping("/update-from-published")
    @LargeBody
    ActAnswer update(
            @PathVariable long number,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Update body,
            Viewer viewer,
            HttpServletResponse response) {
        ActAnswer now = update.update(viewer.member(), number, IfMatch.version(ifMatch), read(body));
        response.setHeader(HttpHeaders.ETAG, "\"" + now.version() + "\"");
        return now;
    }

    @PostMapping("/update-from-published/preview")
    @Limited(Limit.PREVIEW)
    @FewAtOnce
    @LargeBody
    Preview preview(@PathVariable long number, @RequestBody Update body, Viewer viewer) {
        return preview.preview(viewer.member(), number, read(body));
    }

    @GetMapping("/interdiff")
    @Limited(Limit.COSTLY_READ)
    @FewAtOnce
    InterdiffView interdiff(@PathVariable long number, @RequestParam int from, @RequestParam int to, Viewer viewer) {
        return interdiff.show(number, from, to, viewer.account());
    }

    @GetMapping("/impact")
    @Limited(Limit.COSTLY_READ)
    @FewAtOnce
    Impact impact(@PathVariable long number, Viewer viewer) {
        return impact.show(number, viewer.account());
    }

    private static List<Resolution> read(Update body) {
        List<ResolutionForm> forms = body.resolutions() == null ? List.of() : body.resolutions();
        if (forms.size() > MOST_RESOLUTIONS)
            throw Refusal.invalid(
                    "incomplete-resolution",
                    "resolutions",
                    "At most %d resolutions; these are %d.".formatted(MOST_RESOLUTIONS, forms.size()));
        List<Resolution> resolutions = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            ResolutionForm form = forms.get(i);
            Integer position = form == null ? null : form.position();
            String field = form == null ? null : form.field();
            Choice choice = form == null ? null : form.choice();
            if (form == null || position == null || field == null || choice == null)
                errors.add(new FieldError(
                        "resolutions[" + i + "]",
                        "Name the position and the field that collide, and choose MINE, PUBLISHED or CUSTOM."));
            else resolutions.add(new Resolution(position, field, choice, form.value()));
        }
        if (!errors.isEmpty())
            throw Refusal.invalid("incomplete-resolution", errors.getFirst().message(), errors);
        return resolutions;
    }
}
