package io.rungs.exchange.web;

import io.rungs.exchange.model.HeadMeaning;
import io.rungs.exchange.model.SheetColumn;
import io.rungs.exchange.usecase.SayHeads;
import io.rungs.exchange.usecase.SayHeads.HeadSaid;
import io.rungs.exchange.usecase.ShowImports;
import io.rungs.exchange.usecase.ShowImports.ImportHeads;
import io.rungs.exchange.usecase.ShowImports.ImportView;
import io.rungs.identity.Viewer;
import io.rungs.kernel.Refusal;
import io.rungs.platform.Acted;
import io.rungs.platform.OneAfterAnother;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the heads of a table stand for, as they are read and as whoever brought it says.
@RestController
@RequestMapping("/api/imports/{id}/heads")
class HeadsController {
    private final ShowImports show;
    private final SayHeads say;

    HeadsController(ShowImports show, SayHeads say) {
        this.show = show;
        this.say = say;
    }

    /// What is said of them.
    ///
    /// @param seen whether lines and columns that are hidden in the file are left out; they are read if left out
    record HeadsForm(
            @Nullable List<HeadForm> heads, @Nullable Boolean seen) {
        List<HeadSaid> said() {
            if (heads == null)
                throw Refusal.invalid(
                        "bad-head", "heads", "Name each head and what it stands for; no head forgets all.");
            return heads.stream().map(HeadForm::said).toList();
        }
    }

    /// A head, and what it stands for; without a column, that it is not read.
    ///
    /// @param level by its slug, where it is a column of cells at a level
    /// @param role by its slug, where these are of one role
    /// @param filled whether an empty cell means what stands above it; only of columns that say which row it is
    record HeadForm(
            @Nullable String head,
            @Nullable SheetColumn column,
            @Nullable String role,
            @Nullable String level,
            @Nullable Boolean filled) {
        HeadSaid said() {
            return new HeadSaid(
                    Objects.requireNonNullElse(head, ""),
                    new HeadMeaning(column, role, level),
                    Boolean.TRUE.equals(filled));
        }
    }

    /// Each head of the table with what stands below it; none once the import is decided on.
    @GetMapping
    ImportHeads importHeads(@PathVariable UUID id, Viewer viewer) {
        return show.heads(viewer.member(), id);
    }

    /// The table is read anew so: its report is another. What is said is remembered for the next table with the
    /// same heads, or nearly the same; heads that are not named are read by themselves, and an empty list forgets.
    @PostMapping
    @OneAfterAnother
    ImportView sayHeads(@PathVariable UUID id, @RequestBody HeadsForm form, Viewer viewer) {
        UUID member = viewer.member();
        say.say(member, id, form.said(), Boolean.TRUE.equals(form.seen()));
        Acted.done();
        return show.show(member, id);
    }
}
