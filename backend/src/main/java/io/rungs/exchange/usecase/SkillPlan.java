package io.rungs.exchange.usecase;

import io.rungs.catalog.Addresses;
import io.rungs.catalog.Slugs;
import io.rungs.catalog.WholeCatalogue.MergedRole;
import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Finding;
import io.rungs.catalog.profile.LadderChecks;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Merge;
import io.rungs.catalog.profile.Operation;
import io.rungs.catalog.profile.Operation.CreateSkill;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.catalog.profile.Operation.SetField;
import io.rungs.catalog.profile.Operation.SetRole;
import io.rungs.catalog.profile.Place;
import io.rungs.catalog.profile.Proficiency;
import io.rungs.catalog.profile.Profile;
import io.rungs.catalog.profile.Requirement;
import io.rungs.catalog.profile.SkillField;
import io.rungs.catalog.profile.SkillState;
import io.rungs.catalog.profile.Way;
import io.rungs.catalog.view.LadderFinding;
import io.rungs.exchange.model.ImportChoices.Whose;
import io.rungs.exchange.model.Marks;
import io.rungs.exchange.model.ReportLine;
import io.rungs.exchange.model.ReportLine.Outcome;
import io.rungs.exchange.model.RowKind;
import io.rungs.exchange.model.SheetColumn;
import io.rungs.exchange.model.SheetRow;
import io.rungs.kernel.Letters;
import io.rungs.kernel.Refusal;
import io.rungs.kernel.Texts;
import io.rungs.text.Markdown;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the rows of one skill would bring about: held against what they were taken from, then merged with what has
/// been published since, each thing by itself. What cannot be taken says so by its line, and the rest stands.
final class SkillPlan {
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\t]+");
    private static final Pattern AT_ENDS = Pattern.compile("(?m) $");

    private final KnownNames names;
    private final LadderChecks checks;
    private final Whose collisions;
    private final Situation situation;
    private final List<ReportLine> lines = new ArrayList<>();
    private final List<Edit> edits = new ArrayList<>();
    private final Map<Place, Edit> edited = new HashMap<>();
    private int unchanged;

    /// The skill as things stand.
    ///
    /// @param revision that the rows were taken from; 0 where there was nothing
    /// @param base what it said
    /// @param now what is published
    /// @param last what roles said at last that went into others before
    record Situation(UUID skill, int revision, Profile base, Profile now, Map<Place, Expectation> last) {
        Situation(UUID skill, int revision, Profile base, Profile now) {
            this(skill, revision, base, now, Map.of());
        }

        Situation with(Map<Place, Expectation> said) {
            return new Situation(skill, revision, base, now, said);
        }

        boolean comes() {
            return now.state() == SkillState.PROPOSED;
        }
    }

    /// Of which cell a row tells.
    ///
    /// @param then where what it was taken from has it: there the role may be one that went into another since
    /// @param gone the role that it names, where that had gone into another by then
    private record Cell(Place now, Place then, @Nullable MergedRole gone) {}

    /// What a row asks for.
    private record Edit(Operation operation, SheetRow row, SheetColumn column) {}

    /// What comes of the rows.
    ///
    /// @param after the skill as it would be
    /// @param unchanged how many rows leave all as it is
    record PlannedSkill(
            UUID skill,
            String name,
            Profile before,
            Profile after,
            List<Operation> operations,
            List<ReportLine> lines,
            int unchanged) {
        boolean changes() {
            return !operations.isEmpty();
        }
    }

    private SkillPlan(KnownNames names, LadderChecks checks, Whose collisions, Situation situation) {
        this.names = names;
        this.checks = checks;
        this.collisions = collisions;
        this.situation = situation;
    }

    /// @param rows all of one skill
    static PlannedSkill of(
            List<SheetRow> rows, KnownNames names, LadderChecks checks, Whose collisions, Situation situation) {
        return new SkillPlan(names, checks, collisions, situation).plan(rows);
    }

    private PlannedSkill plan(List<SheetRow> rows) {
        if (situation.now().state() == SkillState.RETIRED) {
            rows.forEach(it ->
                    refuse(it, SheetColumn.SKILL, situation.now().name() + " is retired: restore it to change it."));
            return nothing();
        }
        if (situation.comes() && !create(rows)) return nothing();
        if (!situation.comes()) fields(rows);
        summary(rows);
        cells(rows);
        Profile after = merged();
        var way = Way.between(situation.skill(), situation.now(), after);
        boolean empty = situation.comes() && after.state() == SkillState.PROPOSED;
        return new PlannedSkill(
                situation.skill(), after.name(), situation.now(), after, empty ? List.of() : way, lines, unchanged);
    }

    private PlannedSkill nothing() {
        return new PlannedSkill(situation.skill(), "", situation.now(), situation.now(), List.of(), lines, 0);
    }

    private Profile base() {
        return situation.base();
    }

    /// Whether all that a new skill needs is there.
    private boolean create(List<SheetRow> rows) {
        SheetRow first = rows.getFirst();
        Optional<SheetRow> placed =
                rows.stream().filter(it -> it.text(SheetColumn.GROUP) != null).findFirst();
        Optional<UUID> group = placed.flatMap(this::group);
        if (group.isEmpty()) {
            String why = placed.map(this::noGroup).orElse("A new skill needs a group.");
            rows.forEach(it -> refuse(it, SheetColumn.GROUP, why));
            return false;
        }
        if (names.isRetired(RowKind.GROUP, group.get())) {
            rows.forEach(it -> refuse(it, SheetColumn.GROUP, retired(RowKind.GROUP, group.get())));
            return false;
        }
        String key = Objects.requireNonNull(first.skill());
        String name = rows.stream()
                .flatMap(it -> Optional.ofNullable(it.text(SheetColumn.NAME)).stream())
                .findFirst()
                .orElse(key);
        String clean = text(first, SheetColumn.NAME, name, Profile.LONGEST_NAME, false);
        if (clean == null) return false;
        String slug = Slugs.wellFormed(key) ? key : names.addressFor(key, Addresses.of(RowKind.SKILL.label(), name));
        edits.add(new Edit(new CreateSkill(situation.skill(), slug, clean, group.get()), first, SheetColumn.SKILL));
        return true;
    }

    private Optional<UUID> group(SheetRow row) {
        String written = row.text(SheetColumn.GROUP);
        if (written == null) return Optional.empty();
        // Where no domain is said, the group of that name in which it stands is meant.
        boolean stays = row.text(SheetColumn.DOMAIN) == null
                && !situation.comes()
                && names.isManyGroups(written)
                && names.isGroup(base().group(), written);
        return stays ? Optional.of(base().group()) : names.group(row.text(SheetColumn.DOMAIN), written);
    }

    private String noGroup(SheetRow row) {
        String written = Objects.requireNonNull(row.text(SheetColumn.GROUP));
        String domain = row.text(SheetColumn.DOMAIN);
        if (domain != null && names.find(RowKind.DOMAIN, domain).isEmpty())
            return "There is no domain “%s” here.".formatted(domain);
        if (domain == null && names.isManyGroups(written))
            return "Several groups are called “%s”: say the domain, too.".formatted(written);
        if (names.isPlaceless(written))
            return "There is no group “%s” here, and nothing says in which domain to make it.".formatted(written);
        return names.find(RowKind.GROUP, written).isPresent()
                ? "There is no group “%s” in “%s” here.".formatted(written, domain)
                : "There is no group “%s” here.".formatted(written);
    }

    /// Name and group may stand in each row of a skill: what differs from what it was taken from is meant.
    private void fields(List<SheetRow> rows) {
        Map<SkillField, String> wanted = new HashMap<>();
        for (SheetRow row : rows) {
            String name = row.text(SheetColumn.SKILL) == null ? null : row.text(SheetColumn.NAME);
            if (name != null) {
                String clean = text(row, SheetColumn.NAME, name, Profile.LONGEST_NAME, false);
                if (clean != null) want(SkillField.NAME, clean, row, SheetColumn.NAME, wanted);
            }
            if (row.text(SheetColumn.GROUP) == null) continue;
            Optional<UUID> group = group(row);
            if (group.isEmpty()) refuse(row, SheetColumn.GROUP, noGroup(row));
            else if (names.isRetired(RowKind.GROUP, group.get()) && !group.get().equals(base().group()))
                refuse(row, SheetColumn.GROUP, retired(RowKind.GROUP, group.get()));
            else want(SkillField.GROUP, group.get().toString(), row, SheetColumn.GROUP, wanted);
        }
    }

    private String retired(RowKind kind, UUID id) {
        return "“%s” is retired: choose another %s.".formatted(names.called(kind, id), Letters.small(kind.name()));
    }

    private void summary(List<SheetRow> rows) {
        Map<SkillField, String> wanted = new HashMap<>();
        for (SheetRow row : rows) {
            String written = row.text(SheetColumn.SUMMARY);
            if (written == null) continue;
            if (written.equals(SheetRow.CLEAR)) {
                if (base().summary() != null)
                    edits.add(new Edit(
                            new SetField(situation.skill(), SkillField.SUMMARY, base().summary(), null),
                            row,
                            SheetColumn.SUMMARY));
                continue;
            }
            String clean = text(row, SheetColumn.SUMMARY, Marks.plain(written), Profile.LONGEST_SUMMARY, false);
            if (clean != null) want(SkillField.SUMMARY, clean, row, SheetColumn.SUMMARY, wanted);
        }
    }

    private void want(
            SkillField field, String value, SheetRow row, SheetColumn column, Map<SkillField, String> wanted) {
        String base = field.of(base());
        if (base != null && same(base, value)) return;
        String before = wanted.putIfAbsent(field, value);
        if (before == null) edits.add(new Edit(new SetField(situation.skill(), field, base, value), row, column));
        else if (!same(before, value)) refuse(row, column, "Another row of this skill says “" + before + "” here.");
    }

    private void cells(List<SheetRow> rows) {
        Map<Place, SheetRow> seen = new LinkedHashMap<>();
        Set<UUID> roles = new HashSet<>();
        for (SheetRow row : inTurn(rows)) {
            if (row.kind() != RowKind.EXPECTATION || row.text(SheetColumn.ROLE) == null) {
                if (row.kind() == RowKind.EXPECTATION && row.text(SheetColumn.LEVEL) != null)
                    refuse(row, SheetColumn.ROLE, "The row says no role.");
                continue;
            }
            Optional<UUID> role = names.find(RowKind.ROLE, row.text(SheetColumn.ROLE));
            if (role.isEmpty()) {
                refuse(row, SheetColumn.ROLE, "There is no role “" + row.text(SheetColumn.ROLE) + "” here.");
                continue;
            }
            MergedRole merged = names.merged(row).orElse(null);
            boolean gone = merged != null && !base().roles().contains(merged.id());
            UUID then = merged == null ? role.get() : merged.id();
            boolean comes = !base().roles().contains(gone ? role.get() : then);
            if (comes && names.isRetired(RowKind.ROLE, role.get())) {
                refuse(row, SheetColumn.ROLE, retired(RowKind.ROLE, role.get()));
                continue;
            }
            if (comes && roles.add(role.get()))
                edits.add(new Edit(SetRole.adding(situation.skill(), role.get()), row, SheetColumn.ROLE));
            if (row.text(SheetColumn.LEVEL) == null) {
                if (row.text(SheetColumn.DESCRIPTION) == null) unchanged++;
                else refuse(row, SheetColumn.LEVEL, "The row says no level.");
                continue;
            }
            cell(row, role.get(), then, gone ? merged : null).ifPresent(it -> once(row, it, seen));
        }
    }

    /// What names the role itself comes before what names one that went into it.
    private List<SheetRow> inTurn(List<SheetRow> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        it -> names.merged(it)
                                .map(merged -> merged.id().toString())
                                .orElse(""),
                        TreeMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private Optional<Cell> cell(SheetRow row, UUID role, UUID then, @Nullable MergedRole gone) {
        String written = Objects.requireNonNull(row.text(SheetColumn.LEVEL));
        Optional<Level> level = names.level(written);
        if (level.isEmpty()) {
            refuse(row, SheetColumn.LEVEL, "There is no level “" + written + "” here.");
            return Optional.empty();
        }
        var cell = new Cell(new Place(role, level.get()), new Place(then, level.get()), gone);
        boolean known = !names.isMade(level.get());
        boolean stood = said(cell) != null || own(cell) != null;
        if (known && !stood && !checks.framework().has(cell.now())) {
            refuse(
                    row,
                    SheetColumn.LEVEL,
                    "%s has no such rung. It has %s."
                            .formatted(
                                    names.called(RowKind.ROLE, role),
                                    checks.framework().titles(role)));
            return Optional.empty();
        }
        return Optional.of(cell);
    }

    private @Nullable Expectation said(Cell it) {
        return base().at(it.then()).orElse(situation.last().get(it.then()));
    }

    /// What the role that is left says itself.
    private @Nullable Expectation own(Cell it) {
        return it.gone() == null ? null : situation.now().at(it.now()).orElse(null);
    }

    private void once(SheetRow row, Cell cell, Map<Place, SheetRow> seen) {
        SheetRow before = seen.putIfAbsent(cell.then(), row);
        if (before == null) read(row, cell, seen.containsKey(cell.now()));
        else again(row, before, said(before).equals(said(row)));
    }

    private void again(SheetRow row, SheetRow before, boolean same) {
        if (same) unchanged++;
        else
            refuse(
                    row,
                    SheetColumn.LEVEL,
                    "Line %d says something else of the same cell."
                            .formatted(before.spot().line()));
    }

    private static Map<SheetColumn, String> said(SheetRow row) {
        return row.says().entrySet().stream()
                .filter(it -> !it.getKey().isKey())
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().text()));
    }

    /// @param told whether another row tells of the cell by the role that is left
    private void read(SheetRow row, Cell cell, boolean told) {
        Expectation base = said(cell);
        Expectation own = own(cell);
        if (own != null && !own.equals(base)) {
            beside(row, cell, own, told);
            return;
        }
        String written = row.text(SheetColumn.DESCRIPTION);
        if (SheetRow.CLEAR.equals(written)) {
            if (base == null) unchanged++;
            else edit(row, new SetCell(situation.skill(), cell.now(), base, null));
            return;
        }
        int refused = lines.size();
        var wanted = wanted(row, base);
        if (lines.size() > refused) return;
        if (written == null && base == null) {
            boolean asks = wanted.requirement() != null || wanted.proficiency() != null;
            if (asks) refuse(row, SheetColumn.DESCRIPTION, "Nothing says here what is expected.");
            else unchanged++;
            return;
        }
        if (wanted.equals(base)) unchanged++;
        else edit(row, new SetCell(situation.skill(), cell.now(), base, wanted));
    }

    private Expectation wanted(SheetRow row, @Nullable Expectation base) {
        Requirement requirement = requirement(row, base);
        Proficiency proficiency = proficiency(row, base);
        return new Expectation(description(row, row.text(SheetColumn.DESCRIPTION), base), requirement, proficiency);
    }

    /// What was decided when a role went into another is not undone by rows of what it said itself: what
    /// differs from both collides.
    private void beside(SheetRow row, Cell cell, Expectation own, boolean told) {
        Expectation wanted = null;
        if (!SheetRow.CLEAR.equals(row.text(SheetColumn.DESCRIPTION))) {
            int refused = lines.size();
            Expectation last = said(cell);
            boolean same = last != null && wanted(row, last).equals(last);
            if (lines.size() > refused) return;
            wanted = wanted(row, own);
            if (lines.size() > refused) return;
            if (same || wanted.equals(own) || isEdited(cell.now(), wanted)) {
                unchanged++;
                return;
            }
        }
        boolean mine = collisions == Whose.MINE && !told;
        String sentence = "%s went into %s, which says otherwise here: “%s” is published.%s"
                .formatted(
                        Objects.requireNonNull(cell.gone()).name(),
                        names.called(RowKind.ROLE, cell.now().role()),
                        shown(own),
                        mine ? " The file's words are taken." : " Left as it is.");
        lines.add(ReportLine.of(Outcome.COLLIDES, row, SheetColumn.DESCRIPTION, sentence));
        if (mine) edit(row, new SetCell(situation.skill(), cell.now(), own, wanted));
    }

    private boolean isEdited(Place place, Expectation wanted) {
        Edit edit = edited.get(place);
        return edit != null && edit.operation() instanceof SetCell it && wanted.equals(it.proposed());
    }

    /// Once for each cell: rows of roles that are one by now may both change theirs.
    private void edit(SheetRow row, SetCell operation) {
        var edit = new Edit(operation, row, SheetColumn.DESCRIPTION);
        Edit before = edited.putIfAbsent(operation.place(), edit);
        if (before == null) edits.add(edit);
        else
            again(
                    row,
                    before.row(),
                    before.operation() instanceof SetCell it && Objects.equals(it.proposed(), operation.proposed()));
    }

    /// Empty says nothing: what stood there stays.
    private @Nullable String description(SheetRow row, @Nullable String written, @Nullable Expectation base) {
        if (written == null) return base == null ? null : base.description();
        if (written.equals(SheetRow.BELOW)) return null;
        String clean = text(row, SheetColumn.DESCRIPTION, Marks.plain(written), Expectation.LONGEST, true);
        if (clean == null || base == null || base.description() == null) return clean;
        return same(base.description(), clean) ? base.description() : clean;
    }

    private @Nullable Requirement requirement(SheetRow row, @Nullable Expectation base) {
        String written = row.text(SheetColumn.REQUIREMENT);
        if (written == null) return base == null ? null : base.requirement();
        if (written.equals(SheetRow.CLEAR)) return null;
        Optional<Requirement> known = KnownNames.requirement(written);
        if (known.isEmpty())
            refuse(row, SheetColumn.REQUIREMENT, "“" + written + "” is no requirement: mandatory or optional.");
        return known.orElse(null);
    }

    private @Nullable Proficiency proficiency(SheetRow row, @Nullable Expectation base) {
        String written = row.text(SheetColumn.PROFICIENCY);
        if (written == null) return base == null ? null : base.proficiency();
        if (written.equals(SheetRow.CLEAR)) return null;
        Optional<Proficiency> known = names.proficiency(written);
        if (known.isEmpty()) refuse(row, SheetColumn.PROFICIENCY, "There is no proficiency “" + written + "” here.");
        else if (names.isRetired(known.get()) && !stands(known.get(), base))
            refuse(row, SheetColumn.PROFICIENCY, "“" + written + "” is retired: choose another proficiency.");
        return known.orElse(null);
    }

    private static boolean stands(Proficiency it, @Nullable Expectation base) {
        return base != null && it.equals(base.proficiency());
    }

    /// As texts are read that people send; nothing where it cannot be taken, and then it is said.
    private @Nullable String text(SheetRow row, SheetColumn column, String written, int longest, boolean markdown) {
        var texts = new Texts();
        String clean = markdown
                ? texts.required(column.head(), written, longest, Markdown::words)
                : texts.required(column.head(), written, longest);
        try {
            texts.check();
            return clean;
        } catch (Refusal.Invalid e) {
            refuse(row, column, e.sentence());
            return null;
        }
    }

    /// Same to the eye is the same.
    private static boolean same(String one, String other) {
        return normal(one).equals(normal(other));
    }

    private static String normal(String text) {
        String composed = Letters.in(Normalizer.Form.NFC, text);
        return AT_ENDS.matcher(SPACES.matcher(composed).replaceAll(" ")).replaceAll("");
    }

    /// All that can be taken, on what is published now.
    private Profile merged() {
        List<Edit> right = withoutErrors(withoutCollisions(edits));
        Profile after = merge(right);
        remark(after);
        tell(right, after);
        return after;
    }

    /// What is left out may be what something else stands on: so it is looked at anew, until nothing is wrong.
    private List<Edit> withoutErrors(List<Edit> taken) {
        List<Edit> right = taken;
        List<Finding> wrong = errors(merge(right));
        while (!wrong.isEmpty()) {
            Map<Edit, Finding> causes = causes(right, wrong);
            causes.forEach((edit, finding) ->
                    lines.add(ReportLine.of(Outcome.REFUSED, edit.row(), edit.column(), sentence(finding))));
            right = right.stream().filter(it -> !causes.containsKey(it)).toList();
            wrong = errors(merge(right));
        }
        return right;
    }

    /// What the rows say of the very cells that are wrong; else what they took away below; else all that they say.
    private Map<Edit, Finding> causes(List<Edit> some, List<Finding> wrong) {
        var own = causes(some, wrong, SkillPlan::isAbout);
        if (!own.isEmpty()) return own;
        var below = causes(some, wrong, this::isBelow);
        return below.isEmpty() ? causes(some, wrong, (_, _) -> true) : below;
    }

    private static Map<Edit, Finding> causes(List<Edit> some, List<Finding> wrong, BiPredicate<Edit, Finding> cause) {
        Map<Edit, Finding> causes = new LinkedHashMap<>();
        for (Edit it : some)
            wrong.stream()
                    .filter(finding -> cause.test(it, finding))
                    .findFirst()
                    .ifPresent(finding -> causes.put(it, finding));
        return causes;
    }

    private boolean isBelow(Edit edit, Finding finding) {
        var ladder = checks.framework().ladder();
        return edit.operation() instanceof SetCell it
                && finding.place()
                        .filter(place -> place.role().equals(it.place().role()))
                        .filter(place -> ladder.place(it.place().level()) < ladder.place(place.level()))
                        .isPresent();
    }

    private Profile merge(List<Edit> some) {
        return Merge.merge(
                        situation.now(),
                        Set.of(),
                        some.stream().map(Edit::operation).toList())
                .profile();
    }

    private List<Edit> withoutCollisions(List<Edit> all) {
        var result = Merge.merge(
                situation.now(), Set.of(), all.stream().map(Edit::operation).toList());
        List<Edit> kept = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Edit it = all.get(i);
            switch (result.outcomes().get(i).state()) {
                case ALREADY_SO -> unchanged++;
                case CLEAN, OUTDATED -> kept.add(it);
                case CONFLICTED ->
                    collides(it, result.outcomes().get(i).conflicts()).ifPresent(kept::add);
            }
        }
        return kept;
    }

    /// The file's words on what is published now, where that is wanted and there is a way.
    private Optional<Edit> collides(Edit it, List<String> parts) {
        boolean mine = collisions == Whose.MINE;
        Operation on = mine ? onNow(it.operation()) : null;
        String published = switch (it.operation()) {
            case SetCell cell ->
                situation.now().at(cell.place()).map(SkillPlan::shown).orElse("nothing");
            case SetField field -> Objects.requireNonNullElse(field.field().of(situation.now()), "nothing");
            case SetRole _, CreateSkill _ -> "something else";
        };
        String sentence = parts.contains("slug")
                ? "This is or was the address of another skill."
                : "Changed since the file was taken: “%s” is published.%s"
                        .formatted(published, on == null ? " Left as it is." : " The file's words are taken.");
        lines.add(ReportLine.of(Outcome.COLLIDES, it.row(), it.column(), sentence));
        return on == null ? Optional.empty() : Optional.of(new Edit(on, it.row(), it.column()));
    }

    private @Nullable Operation onNow(Operation operation) {
        return switch (operation) {
            case SetCell it -> {
                Expectation now = situation.now().at(it.place()).orElse(null);
                boolean idle = now == null && it.proposed() == null;
                yield idle ? null : new SetCell(it.skill(), it.place(), now, it.proposed());
            }
            case SetField it -> new SetField(it.skill(), it.field(), it.field().of(situation.now()), it.proposed());
            case SetRole _, CreateSkill _ -> null;
        };
    }

    private static String shown(Expectation it) {
        return it.asBelow() ? "as below" : it.words();
    }

    private List<Finding> errors(Profile after) {
        return introduced(after)
                .filter(it -> it.severity() == Finding.Severity.ERROR)
                .toList();
    }

    /// What the ladder checks ask to be looked at, where it is about what the rows say.
    private void remark(Profile after) {
        introduced(after)
                .filter(it -> it.severity() == Finding.Severity.WARNING)
                .forEach(it -> edits.stream()
                        .filter(each -> isAbout(each, it))
                        .findFirst()
                        .ifPresent(each ->
                                lines.add(ReportLine.of(Outcome.REMARK, each.row(), each.column(), sentence(it)))));
    }

    /// What the ladder checks find because of the rows.
    private Stream<Finding> introduced(Profile after) {
        Profile before = situation.comes() ? null : situation.now();
        return checks.introduced(before, after).stream()
                .filter(it -> it.place()
                        .filter(place -> standsAtMade(after, place.role()))
                        .isEmpty());
    }

    private String sentence(Finding it) {
        return LadderFinding.of(it, names.roles(), checks.framework()).sentence();
    }

    /// What has no place is found in the summary.
    private static boolean isAbout(Edit edit, Finding finding) {
        return switch (edit.operation()) {
            case SetCell it -> finding.place().filter(it.place()::equals).isPresent();
            case SetField it ->
                it.field() == SkillField.SUMMARY && finding.place().isEmpty();
            case SetRole _, CreateSkill _ -> false;
        };
    }

    /// Nobody knows yet where the level is going to stand: the checks are asked again once it is made.
    private boolean standsAtMade(Profile after, UUID role) {
        return after.ladder(role).keySet().stream().anyMatch(names::isMade);
    }

    private void tell(List<Edit> taken, Profile after) {
        taken.stream()
                .sorted(Comparator.comparingInt(it -> it.row().spot().line()))
                .forEach(it -> lines.add(ReportLine.of(outcome(it), it.row(), it.column(), sentence(it, after))));
    }

    private static Outcome outcome(Edit it) {
        return switch (it.operation()) {
            case CreateSkill _ -> Outcome.NEW;
            case SetRole _ -> Outcome.NEW;
            case SetCell cell -> cell.base() == null ? Outcome.NEW : Outcome.CHANGED;
            case SetField _ -> Outcome.CHANGED;
        };
    }

    private String sentence(Edit it, Profile after) {
        return switch (it.operation()) {
            case CreateSkill create -> "The skill " + create.name() + " comes, at /skills/" + create.slug() + ".";
            case SetRole role -> names.called(RowKind.ROLE, role.role()) + " comes to " + after.name() + ".";
            case SetCell cell when cell.base() == null -> "Something is expected here for the first time.";
            case SetCell cell when cell.proposed() == null -> "What is expected here goes.";
            case SetCell _ -> "What is expected here changes.";
            case SetField field
            when field.sets(SkillField.GROUP) ->
                "Group changes, from “%s” to “%s”.".formatted(group(field.base()), group(field.proposed()));
            case SetField field -> field.field().label() + " changes.";
        };
    }

    private String group(@Nullable String id) {
        return names.called(RowKind.GROUP, UUID.fromString(Objects.requireNonNull(id)));
    }

    private void refuse(SheetRow row, SheetColumn column, String why) {
        lines.add(ReportLine.of(Outcome.REFUSED, row, column, why));
    }
}
