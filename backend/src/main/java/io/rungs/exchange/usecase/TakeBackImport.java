package io.rungs.exchange.usecase;

import io.rungs.catalog.SkillRef;
import io.rungs.catalog.profile.Operation;
import io.rungs.exchange.model.ImportRun;
import io.rungs.exchange.model.ImportRun.CarriedAs;
import io.rungs.exchange.model.ImportRuns;
import io.rungs.exchange.model.ImportRuns.StepOutcome;
import io.rungs.exchange.model.ImportRuns.StepResult;
import io.rungs.kernel.Page;
import io.rungs.kernel.Refusal;
import io.rungs.kernel.Shortened;
import io.rungs.proposals.ActOnProposals;
import io.rungs.proposals.OperationForm;
import io.rungs.proposals.UndoRevisions;
import io.rungs.proposals.UndoRevisions.UndoneRevision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes the changes that undo what an import published: new proposals, reviewed like any other.
@Component
public class TakeBackImport {
    private static final int MOST_SKILLS = 50;
    private static final int MOST_SENTENCES = 50;
    private static final int LONGEST_NAME = 100;

    private final ImportRuns runs;
    private final ImportRights rights;
    private final UndoRevisions revisions;

    TakeBackImport(ImportRuns runs, ImportRights rights, UndoRevisions revisions) {
        this.runs = runs;
        this.rights = rights;
        this.revisions = revisions;
    }

    /// What the editor opens with.
    ///
    /// @param skills that the operations are about
    /// @param left in sentences, what stays, because it was changed again since or is no matter of proposals
    /// @param next where the rest begins, which has no room in this proposal
    public record ImportTakenBack(
            String title,
            String rationale,
            List<SkillRef> skills,
            List<OperationForm> operations,
            List<String> left,
            @Nullable String next) {}

    /// As much as one proposal holds.
    ///
    /// @param cursor of the rest; at the beginning none
    /// @throws Refusal.NotFound `unknown-import`
    /// @throws Refusal.Conflict `nothing-to-take-back`
    public ImportTakenBack takeBack(UUID account, UUID id, @Nullable String cursor) {
        ImportRun run = runs.find(id).filter(it -> rights.mayKnow(account, it)).orElseThrow(ShowImports::unknown);
        if (run.carriedAs() != CarriedAs.REVISIONS) throw nothing("It published nothing by itself.");
        var all = runs.results(id, ShowImports.after(cursor), MOST_SKILLS + 1);
        var steps = all.subList(0, Math.min(all.size(), MOST_SKILLS));
        var part = new Part();
        if (cursor == null) made(steps).ifPresent(part.left::add);
        Integer last = all.size() > steps.size() ? (Integer) steps.getLast().ordinal() : null;
        Integer before = null;
        Map<UUID, UndoneRevision> undone = undone(steps);
        for (StepResult it : steps) {
            UndoneRevision one = undone.get(it.done().skill());
            if (one != null && !part.add(one)) {
                last = before;
                break;
            }
            before = it.ordinal();
        }
        if (cursor == null && last == null && steps.stream().noneMatch(TakeBackImport::published))
            throw nothing("It published nothing.");
        if (part.isEmpty() && last == null)
            throw nothing("Nothing of what it published is so now: it was changed again, or is taken back already.");
        return part.of(run, last);
    }

    private Map<UUID, UndoneRevision> undone(List<StepResult> steps) {
        Map<UUID, Integer> published = new LinkedHashMap<>();
        for (StepResult it : steps)
            if (published(it))
                published.put(
                        Objects.requireNonNull(it.done().skill()),
                        Objects.requireNonNull(it.done().revision()));
        Map<UUID, UndoneRevision> undone = new HashMap<>();
        for (UndoneRevision it : revisions.undo(published))
            undone.put(it.skill().id(), it);
        return undone;
    }

    private static boolean published(StepResult it) {
        return it.done().outcome() == StepOutcome.PUBLISHED;
    }

    private static Optional<String> made(List<StepResult> steps) {
        return steps.stream()
                .filter(it -> it.done().outcome() == StepOutcome.MADE)
                .findFirst()
                .map(it -> it.title() + ": what was made of these stays; an admin retires it.");
    }

    private static Refusal nothing(String why) {
        return Refusal.conflict("nothing-to-take-back", why);
    }

    /// What has room in one proposal.
    private static final class Part {
        private final List<SkillRef> skills = new ArrayList<>();
        private final List<OperationForm> operations = new ArrayList<>();
        private final List<String> left = new ArrayList<>();
        private long characters;

        /// @return whether there was room
        boolean add(UndoneRevision it) {
            long more =
                    it.operations().stream().mapToLong(Operation::characters).sum();
            boolean fits = operations.size() + it.operations().size() <= ActOnProposals.MOST_OPERATIONS
                    && characters + more <= ActOnProposals.MOST_CHARACTERS;
            if (!fits && !operations.isEmpty()) return false;
            String name = it.skill().name();
            it.left().forEach(each -> left.add(name + ": " + each));
            if (!fits) left.add(name + ": more changes than one proposal holds.");
            if (!fits || it.operations().isEmpty()) return true;
            characters += more;
            skills.add(it.skill());
            it.operations().forEach(each -> operations.add(OperationForm.of(each)));
            return true;
        }

        boolean isEmpty() {
            return operations.isEmpty();
        }

        ImportTakenBack of(ImportRun run, @Nullable Integer last) {
            return new ImportTakenBack(
                    "Take back the import of " + Shortened.to(LONGEST_NAME, run.fileName()),
                    "Undoes what the import of “%s” published.".formatted(run.fileName()),
                    skills,
                    operations,
                    said(left),
                    last == null ? null : Page.endingAt(List.of(), last).next());
        }

        private static List<String> said(List<String> all) {
            if (all.size() <= MOST_SENTENCES) return all;
            List<String> some = new ArrayList<>(all.subList(0, MOST_SENTENCES));
            some.add("And %,d more.".formatted(all.size() - MOST_SENTENCES));
            return some;
        }
    }
}
