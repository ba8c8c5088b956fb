package io.rungs.exchange.usecase;

import io.rungs.catalog.SkillNames;
import io.rungs.catalog.SkillRef;
import io.rungs.exchange.model.FileWord;
import io.rungs.exchange.model.Folded;
import io.rungs.exchange.model.HeadMeaning;
import io.rungs.exchange.model.ImportReport;
import io.rungs.exchange.model.ImportRun;
import io.rungs.exchange.model.ImportRun.CarriedAs;
import io.rungs.exchange.model.ImportRun.RunState;
import io.rungs.exchange.model.ImportRuns;
import io.rungs.exchange.model.ImportRuns.KeptHeads;
import io.rungs.exchange.model.ImportRuns.RunProgress;
import io.rungs.exchange.model.ImportRuns.StepOutcome;
import io.rungs.exchange.model.ImportRuns.StepResult;
import io.rungs.exchange.model.ReportLine;
import io.rungs.exchange.model.ReportLine.Outcome;
import io.rungs.exchange.model.SaidHeads;
import io.rungs.exchange.model.SaidHeads.SaidWord;
import io.rungs.exchange.model.SheetColumn;
import io.rungs.exchange.model.Spot;
import io.rungs.identity.AccountRef;
import io.rungs.identity.Accounts;
import io.rungs.identity.Viewer;
import io.rungs.kernel.Cursor;
import io.rungs.kernel.Page;
import io.rungs.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Shows an import to whose it is, and those that publish to admins: nobody else knows of it.
@Component
@Transactional(readOnly = true)
public class ShowImports {
    private static final int PAGE = 50;
    private static final int LINES = 200;

    private final ImportRuns runs;
    private final SkillNames skills;
    private final ImportRights rights;
    private final Accounts accounts;
    private final PlanImports plan;

    ShowImports(ImportRuns runs, SkillNames skills, ImportRights rights, Accounts accounts, PlanImports plan) {
        this.plan = plan;
        this.runs = runs;
        this.skills = skills;
        this.rights = rights;
        this.accounts = accounts;
    }

    /// @param report what the file says, held against what was published when it was read, confirmed or carried
    /// out
    /// @param waiting why it goes no further: confirm it once more when that has changed
    /// @param by who brought it, where that is somebody else
    /// @param forgotten whether its lines and the rows that were refused are kept no longer, since it is over
    public record ImportView(
            UUID id,
            String fileName,
            Instant receivedAt,
            RunState state,
            ImportReport report,
            int reading,
            @Nullable CarriedAs carriedAs,
            @Nullable Instant confirmedAt,
            int steps,
            int done,
            @Nullable String waiting,
            @Nullable EarlierImport earlier,
            @Nullable AccountRef by,
            boolean forgotten) {}

    /// The same file was confirmed before.
    public record EarlierImport(UUID id, @Nullable Instant confirmedAt) {}

    /// What came of one step of it: a revision, a proposal, and a sentence why nothing did, or not all of it.
    public record ImportResult(
            String title,
            StepOutcome outcome,
            @Nullable SkillRef skill,
            @Nullable Integer revision,
            @Nullable Long proposal,
            @Nullable String sentence) {}

    static Refusal unknown() {
        return Refusal.notFound("unknown-import", "There is no such import of yours.");
    }

    /// @throws Refusal.NotFound `unknown-import`
    public ImportView show(UUID account, UUID id) {
        return view(account, List.of(run(account, id))).getFirst();
    }

    public boolean has(UUID account, UUID id) {
        return runs.find(id).filter(it -> rights.mayKnow(account, it)).isPresent();
    }

    private ImportRun run(UUID account, UUID id) {
        return runs.find(id).filter(it -> rights.mayKnow(account, it)).orElseThrow(ShowImports::unknown);
    }

    private List<ImportView> view(UUID account, List<ImportRun> runs) {
        var others = runs.stream()
                .map(ImportRun::account)
                .filter(it -> !it.equals(account))
                .toList();
        var people = others.isEmpty() ? Map.<UUID, AccountRef>of() : accounts.named(others);
        return runs.stream()
                .map(it -> view(
                        it, it.account().equals(account) ? null : people.getOrDefault(it.account(), AccountRef.FORMER)))
                .toList();
    }

    private ImportView view(ImportRun it, @Nullable AccountRef by) {
        RunProgress progress = runs.progress(it.id());
        EarlierImport earlier = it.confirmedAt() != null
                ? null
                : runs.confirmedBefore(it.account(), it.hash())
                        .map(before -> new EarlierImport(before.id(), before.confirmedAt()))
                        .orElse(null);
        return new ImportView(
                it.id(),
                it.fileName(),
                it.receivedAt(),
                it.state(progress.steps(), progress.done()),
                it.report(),
                it.reading(),
                it.carriedAs(),
                it.confirmedAt(),
                progress.steps(),
                progress.done(),
                it.waiting(),
                earlier,
                by,
                it.forgotten());
    }

    /// One's own, newest first.
    public Page<ImportView> list(UUID account, @Nullable String cursor) {
        return page(account, runs.of(account, Cursor.id(cursor).orElse(null), PAGE + 1));
    }

    /// Everybody's that went past all reviews, newest first.
    ///
    /// @throws Refusal.Forbidden `not-an-admin`
    public Page<ImportView> published(Viewer viewer, @Nullable String cursor) {
        UUID admin = rights.admin(viewer);
        return page(admin, runs.published(Cursor.id(cursor).orElse(null), PAGE + 1));
    }

    private Page<ImportView> page(UUID account, List<ImportRun> rows) {
        Page<ImportRun> page = Page.of(rows, PAGE, ImportRun::id);
        return new Page<>(view(account, page.items()), page.next());
    }

    /// In the order of the report.
    public Page<ReportLine> lines(UUID account, UUID id, @Nullable Outcome outcome, @Nullable String cursor) {
        run(account, id);
        var rows = runs.lines(id, outcome, after(cursor), LINES + 1);
        return Page.of(rows, LINES, it -> it.ordinal());
    }

    /// In the order in which it is carried out.
    public Page<ImportResult> results(UUID account, UUID id, @Nullable String cursor) {
        run(account, id);
        var rows = runs.results(id, after(cursor), LINES + 1);
        Map<UUID, SkillRef> named = skills.named(rows.stream()
                .flatMap(it -> Optional.ofNullable(it.done().skill()).stream())
                .toList());
        return Page.of(rows, LINES, it -> (Object) it.ordinal()).map(it -> result(it, named));
    }

    /// A head of its table.
    ///
    /// @param meaning as it was read
    /// @param said whether its owner says so
    /// @param filled whether its owner says that an empty cell below it means what stands above
    /// @param examples what stands below it
    public record HeadView(
            Spot spot, String head, HeadMeaning meaning, boolean said, boolean filled, List<String> examples) {}

    /// How a table is read.
    ///
    /// @param seen whether its owner says that what is hidden in the file is left out
    /// @param near that this was said of another table with nearly the same heads, and in which heads it differs
    public record ImportHeads(
            List<HeadView> heads, boolean seen, @Nullable String near) {
        static final ImportHeads NONE = new ImportHeads(List.of(), false, null);
    }

    /// How the heads of its table were read; none once it is decided on. A report is its owner's alone.
    ///
    /// @throws Refusal.NotFound `unknown-import`
    public ImportHeads heads(UUID account, UUID id) {
        runs.find(id).filter(it -> it.account().equals(account)).orElseThrow(ShowImports::unknown);
        return runs.heads(id).map(ShowImports::view).orElse(ImportHeads.NONE);
    }

    private static ImportHeads view(KeptHeads kept) {
        SaidHeads said = kept.said();
        List<HeadView> heads = kept.heads().stream()
                .map(it -> new HeadView(
                        it.spot(),
                        it.head(),
                        it.meaning(),
                        said.heads().containsKey(Folded.of(it.head())),
                        said.filled().contains(Folded.of(it.head())),
                        it.examples()))
                .toList();
        return new ImportHeads(
                heads, said.seen(), kept.near() == null ? null : kept.near().sentence());
    }

    /// A word of its file that nobody knows.
    ///
    /// @param rows in how many it stands
    /// @param said whether its owner says what it means
    /// @param means the slug of that, or a requirement; where that is said, nothing is that it says nothing
    public record WordView(
            SheetColumn column,
            String word,
            int rows,
            boolean said,
            @Nullable String means) {}

    /// Those that nobody knows by themselves; none once it is decided on. A report is its owner's alone.
    ///
    /// @throws Refusal.NotFound `unknown-import`
    public List<WordView> words(UUID account, UUID id) {
        runs.find(id).filter(it -> it.account().equals(account)).orElseThrow(ShowImports::unknown);
        var kept = runs.words(id).filter(it -> !it.words().isEmpty());
        if (kept.isEmpty()) return List.of();
        var words = new WordsOfFile(plan.names());
        return kept.get().words().stream()
                .map(it -> word(it, kept.get().said(), words))
                .toList();
    }

    private static WordView word(FileWord it, SaidHeads all, WordsOfFile words) {
        SaidWord said = all.words().get(it.key());
        return new WordView(
                it.column(),
                it.written(),
                it.rows(),
                said != null,
                said == null ? null : words.known(it.column(), said).orElse(null));
    }

    private static ImportResult result(StepResult it, Map<UUID, SkillRef> named) {
        UUID skill = it.done().skill();
        return new ImportResult(
                it.title(),
                it.done().outcome(),
                skill == null ? null : named.get(skill),
                it.done().revision(),
                it.done().proposal(),
                it.done().sentence());
    }

    static int after(@Nullable String cursor) {
        return Cursor.number(cursor).map(ShowImports::toInt).orElse(-1);
    }

    private static int toInt(long it) {
        if (it < 0 || it > Integer.MAX_VALUE) throw Cursor.refused("cursor");
        return (int) it;
    }
}
