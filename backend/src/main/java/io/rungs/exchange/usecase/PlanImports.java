package io.rungs.exchange.usecase;

import io.rungs.catalog.Frameworks;
import io.rungs.catalog.Head;
import io.rungs.catalog.Heads;
import io.rungs.catalog.SkillRef;
import io.rungs.catalog.WholeCatalogue;
import io.rungs.catalog.WholeCatalogue.MergedRole;
import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Operation;
import io.rungs.catalog.profile.Place;
import io.rungs.catalog.profile.Profile;
import io.rungs.exchange.model.Folded;
import io.rungs.exchange.model.ImportChoices;
import io.rungs.exchange.model.ImportReport;
import io.rungs.exchange.model.ImportReport.MissingEntry;
import io.rungs.exchange.model.ImportRun.CarriedAs;
import io.rungs.exchange.model.ImportRuns.PlannedStep;
import io.rungs.exchange.model.ReportLine;
import io.rungs.exchange.model.ReportLine.Outcome;
import io.rungs.exchange.model.SheetColumn;
import io.rungs.exchange.model.SheetRow;
import io.rungs.exchange.model.Spot;
import io.rungs.exchange.usecase.SkillPlan.PlannedSkill;
import io.rungs.exchange.usecase.SkillPlan.Situation;
import io.rungs.kernel.Ids;
import io.rungs.kernel.Written;
import io.rungs.proposals.ActOnProposals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Holds what a file says against what is published: for the report, for what is confirmed, and for each step when
/// it is carried out. It is the same each time.
@Component
class PlanImports {
    private static final int BATCH = 50;
    private static final int MOST_SKILLS_TOGETHER = 100;

    private final WholeCatalogue catalogue;
    private final Heads heads;
    private final Frameworks frameworks;

    PlanImports(WholeCatalogue catalogue, Heads heads, Frameworks frameworks) {
        this.catalogue = catalogue;
        this.heads = heads;
        this.frameworks = frameworks;
    }

    KnownNames names() {
        return new KnownNames(catalogue.shape(), catalogue.addresses());
    }

    /// Another one once anything but skills is called otherwise.
    long version() {
        return catalogue.version();
    }

    /// What a file would bring about, and how it is carried out.
    ///
    /// @param revisions what its rows were held against, by the skill: those that are there
    record PlannedImport(
            ImportReport report, List<ReportLine> lines, List<PlannedStep> steps, Map<UUID, Integer> revisions) {}

    PlannedImport plan(ReadRows read, KnownNames names, ImportChoices choices, CarriedAs as) {
        if (choices.make()) names.make(read.rows());
        var all = new Planning(as, read.lines());
        all.lines.addAll(names.unfit().lines());
        List<List<SheetRow>> skills = bySkill(read.rows(), names, all.lines);
        for (List<SheetRow> it : skills)
            if (skill(it, names).isEmpty()) names.keep(it.getFirst().skill());
        for (int i = 0; i < skills.size(); i += BATCH)
            for (PlannedRows it : plan(skills.subList(i, Math.min(skills.size(), i + BATCH)), names, choices))
                all.add(it);
        all.remarkOnOutline(read.rows(), names);
        return all.whole(read.rows(), names);
    }

    /// A skill's rows with what comes of them.
    ///
    /// @param revision what they were held against, 0 is nothing
    record PlannedRows(List<SheetRow> rows, int revision, PlannedSkill skill) {}

    /// @param skills the rows of each
    List<PlannedRows> plan(List<List<SheetRow>> skills, KnownNames names, ImportChoices choices) {
        List<Optional<SkillRef>> found =
                skills.stream().map(it -> skill(it, names)).toList();
        Map<UUID, Head> published = heads.read(
                found.stream().flatMap(Optional::stream).map(SkillRef::id).toList());
        List<PlannedRows> planned = new ArrayList<>();
        for (int i = 0; i < skills.size(); i++) {
            List<SheetRow> rows = skills.get(i);
            Head head = found.get(i).map(it -> published.get(it.id())).orElse(null);
            Situation situation = situation(rows, head, names);
            planned.add(new PlannedRows(rows, situation.revision(), plan(rows, situation, names, choices)));
        }
        return planned;
    }

    PlannedSkill plan(List<SheetRow> rows, Situation situation, KnownNames names, ImportChoices choices) {
        return SkillPlan.of(rows, names, frameworks.checks(), choices.collisions(), situation);
    }

    static Optional<SkillRef> skill(List<SheetRow> rows, KnownNames names) {
        return names.skill(rows.getFirst());
    }

    /// What is published is the base of rows that say no revision, or one that never was.
    ///
    /// @param head none of a skill that is to come
    Situation situation(List<SheetRow> rows, @Nullable Head head, KnownNames names) {
        if (head == null) return new Situation(Ids.next(), 0, Profile.none(), Profile.none());
        var situation = situation(rows, head);
        Set<UUID> gone = rows.stream()
                .flatMap(it -> names.merged(it).stream())
                .map(MergedRole::id)
                .filter(it -> !situation.base().roles().contains(it))
                .collect(Collectors.toSet());
        return gone.isEmpty() ? situation : situation.with(last(situation, gone));
    }

    /// What these roles said last, each before it went into another. Of rows that were taken from before that it is
    /// nothing: then they had not come yet.
    private Map<Place, Expectation> last(Situation situation, Set<UUID> roles) {
        Map<Place, Expectation> last = new HashMap<>();
        heads.lastOf(situation.skill(), roles).forEach((role, revision) -> {
            if (revision >= situation.revision()) return;
            heads.at(situation.skill(), revision)
                    .ifPresent(it -> it.ladder(role).forEach((level, said) -> last.put(new Place(role, level), said)));
        });
        return last;
    }

    private Situation situation(List<SheetRow> rows, Head head) {
        UUID skill = head.skill().id();
        Profile now = head.profile();
        int taken = revision(rows).orElse(head.revision());
        if (taken == 0) return new Situation(skill, 0, Profile.none(), now);
        return Optional.of(taken)
                .filter(it -> it != head.revision())
                .flatMap(it -> heads.at(skill, it))
                .map(it -> new Situation(skill, taken, it, now))
                .orElseGet(() -> new Situation(skill, head.revision(), now, now));
    }

    /// What the rows were taken from, where they were taken from anything; of several the oldest.
    private static Optional<Integer> revision(List<SheetRow> rows) {
        return rows.stream()
                .flatMap(it -> Optional.ofNullable(it.text(SheetColumn.REVISION)).stream())
                .filter(it -> Written.isNumber(it) && it.length() < 9)
                .map(Integer::valueOf)
                .min(Comparator.naturalOrder());
    }

    /// In the order in which skills come up first; rows of no skill are refused.
    static List<List<SheetRow>> bySkill(List<SheetRow> rows, KnownNames names, List<ReportLine> lines) {
        Map<String, List<SheetRow>> skills = new LinkedHashMap<>();
        for (SheetRow row : rows) {
            if (!row.tellsOfSkill()) continue;
            String key = row.skill();
            if (key == null) {
                lines.add(ReportLine.of(Outcome.REFUSED, row, SheetColumn.SKILL, "The row says no skill."));
                continue;
            }
            Optional<String> many = names.manySkills(row);
            if (many.isPresent()) {
                lines.add(ReportLine.of(Outcome.REFUSED, row, SheetColumn.SKILL, many.get()));
                continue;
            }
            String one = names.skill(row).map(it -> it.id().toString()).orElseGet(() -> Folded.of(key));
            skills.computeIfAbsent(one, _ -> new ArrayList<>()).add(row);
        }
        return List.copyOf(skills.values());
    }

    /// Adds up what comes of each skill.
    private static final class Planning {
        private final CarriedAs as;
        private final List<ReportLine> lines;
        private final Map<UUID, List<PlannedRows>> byGroup = new LinkedHashMap<>();
        private final Map<UUID, Integer> revisions = new HashMap<>();
        private int unchanged;
        private int skills;
        private int operations;

        private Planning(CarriedAs as, List<ReportLine> read) {
            this.as = as;
            this.lines = new ArrayList<>(read);
        }

        void add(PlannedRows it) {
            PlannedSkill skill = it.skill();
            unchanged += skill.unchanged();
            if (it.revision() > 0) revisions.put(skill.skill(), it.revision());
            int changes = skill.operations().size();
            if (as == CarriedAs.PROPOSALS && !Together.NOTHING.hasRoomFor(it)) {
                lines.add(ReportLine.of(
                        Outcome.REFUSED,
                        it.rows().getFirst(),
                        SheetColumn.SKILL,
                        "%,d changes of one skill, %,d characters; one proposal holds %,d and %,d. An admin can bring them in at once."
                                .formatted(
                                        changes,
                                        characters(it),
                                        ActOnProposals.MOST_OPERATIONS,
                                        ActOnProposals.MOST_CHARACTERS)));
                return;
            }
            lines.addAll(skill.lines());
            if (!skill.changes()) return;
            skills++;
            operations += changes;
            byGroup.computeIfAbsent(skill.after().group(), _ -> new ArrayList<>())
                    .add(it);
        }

        /// What is there already is not changed by a file.
        void remarkOnOutline(List<SheetRow> rows, KnownNames names) {
            Set<String> made =
                    names.made().stream().map(it -> it.kind() + " " + it.slug()).collect(Collectors.toSet());
            for (SheetRow row : rows)
                Outlined.differs(row, names, made)
                        .ifPresent(it -> lines.add(ReportLine.of(Outcome.REMARK, row.spot(), it)));
        }

        PlannedImport whole(List<SheetRow> rows, KnownNames names) {
            List<MissingEntry> made = names.made();
            boolean makes = as == CarriedAs.REVISIONS && !made.isEmpty();
            List<PlannedStep> steps = new ArrayList<>();
            List<SheetRow> outline = makes ? Outlined.rows(rows, names) : List.of();
            LadderOfFile ladder = names.ladder(outline);
            if (makes) {
                steps.add(new PlannedStep("Levels, roles and groups", Outlined.fitting(outline, ladder, names, lines)));
                ladder.tooMany().forEach(it -> lines.addFirst(ReportLine.of(Outcome.REFUSED, Spot.NOWHERE, it)));
                lines.addAll(
                        0,
                        ladder.becoming().stream()
                                .map(it -> ReportLine.of(Outcome.REMARK, Spot.NOWHERE, it))
                                .toList());
            }
            List<PlannedStep> ofSkills = as == CarriedAs.REVISIONS ? revisions() : proposals();
            steps.addAll(ofSkills);
            List<SheetRow> retiring = makes ? Outlined.retiring(rows, names) : List.of();
            if (!retiring.isEmpty()) steps.add(new PlannedStep("What is retired", retiring));
            var report = new ImportReport(
                    rows.size(),
                    count(Outcome.NEW),
                    count(Outcome.CHANGED),
                    unchanged,
                    count(Outcome.COLLIDES),
                    count(Outcome.REFUSED),
                    made,
                    makes ? ladder.retires(retiring) : List.of(),
                    skills,
                    operations,
                    as == CarriedAs.PROPOSALS ? ofSkills.size() : 0);
            return new PlannedImport(report, lines, steps, revisions);
        }

        private int count(Outcome outcome) {
            return ImportReport.count(outcome, lines);
        }

        private List<PlannedStep> revisions() {
            Map<String, PlannedStep> steps = new TreeMap<>();
            for (List<PlannedRows> group : byGroup.values())
                for (PlannedRows it : group)
                    steps.put(
                            it.skill().after().slug(),
                            new PlannedStep(it.skill().name(), it.rows()));
            return List.copyOf(steps.values());
        }

        /// How much stands in one proposal so far.
        private record Together(int skills, int operations, long characters) {
            static final Together NOTHING = new Together(0, 0, 0);

            boolean hasRoomFor(PlannedRows it) {
                Together more = with(it);
                return more.skills <= MOST_SKILLS_TOGETHER
                        && more.operations <= ActOnProposals.MOST_OPERATIONS
                        && more.characters <= ActOnProposals.MOST_CHARACTERS;
            }

            Together with(PlannedRows it) {
                return new Together(
                        skills + 1, operations + it.skill().operations().size(), characters + Planning.characters(it));
            }
        }

        private static long characters(PlannedRows it) {
            return it.skill().operations().stream()
                    .mapToLong(Operation::characters)
                    .sum();
        }

        /// Skills of one group stand together, as many as one proposal holds.
        private List<PlannedStep> proposals() {
            List<PlannedStep> steps = new ArrayList<>();
            for (List<PlannedRows> group : byGroup.values()) {
                List<PlannedRows> together = new ArrayList<>();
                Together so = Together.NOTHING;
                for (PlannedRows it : group) {
                    if (!so.hasRoomFor(it)) {
                        steps.add(step(together));
                        together = new ArrayList<>();
                        so = Together.NOTHING;
                    }
                    together.add(it);
                    so = so.with(it);
                }
                steps.add(step(together));
            }
            return steps;
        }

        private static PlannedStep step(List<PlannedRows> together) {
            String title =
                    together.stream().limit(3).map(it -> it.skill().name()).collect(Collectors.joining(", "));
            String more = together.size() > 3 ? " and %d more".formatted(together.size() - 3) : "";
            return new PlannedStep(
                    title + more,
                    together.stream().flatMap(it -> it.rows().stream()).toList());
        }
    }
}
