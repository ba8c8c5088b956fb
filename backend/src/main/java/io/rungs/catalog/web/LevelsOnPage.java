package io.rungs.catalog.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.rungs.catalog.profile.Requirement;
import io.rungs.catalog.view.LevelView;
import io.rungs.catalog.view.ProficiencyView;
import io.rungs.catalog.view.RoleOnLadder;
import io.rungs.catalog.view.RoleOnLadder.RungView;
import io.rungs.catalog.view.SkillProfile;
import io.rungs.catalog.view.SkillProfile.CellView;
import io.rungs.text.Description;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The levels of a profile as its page draws them: each text once, with all roles that it is for. The script that
/// takes over draws the same, so that nothing moves.
final class LevelsOnPage {
    /// So many texts can be read one below the other; where there are more, the levels are folded.
    private static final int READ_AT_ONCE = 40;

    /// So many roles stand beside a text; where there are more than one further, the rest are folded.
    private static final int BESIDE = 3;

    private final SkillProfile profile;
    private final Map<UUID, RoleOnLadder> roles = new LinkedHashMap<>();
    private final Map<String, List<Text>> texts = new LinkedHashMap<>();

    private LevelsOnPage(SkillProfile profile) {
        this.profile = profile;
        profile.roles().forEach(role -> roles.put(role.id(), role));
        profile.levels().forEach(level -> texts.put(level.level(), textsAt(level.level())));
    }

    static LevelsOnPage of(SkillProfile profile) {
        return new LevelsOnPage(profile);
    }

    boolean fold() {
        return texts.values().stream().mapToInt(List::size).sum() > READ_AT_ONCE;
    }

    List<Map<String, @Nullable Object>> drawn() {
        return profile.levels().stream().map(this::level).toList();
    }

    /// The words of some cells of a level, with those cells, parted by what is required and how well.
    private record Text(Words words, List<List<CellView>> bars) {}

    /// What holds at a cell.
    ///
    /// @param as the level at which the words stand, if it is not the cell's own
    private record Words(
            @Nullable String description,
            boolean asBelow,
            @Nullable String as) {}

    private record Bar(
            @Nullable Requirement requirement, @Nullable String proficiency) {
        static Bar of(CellView cell) {
            return new Bar(cell.requirement(), cell.proficiency());
        }
    }

    private List<Text> textsAt(String level) {
        Stream<CellView> cells = roles.keySet().stream()
                .flatMap(role -> profile.expectations().stream()
                        .filter(it -> it.role().equals(role) && it.level().equals(level)));
        return together(cells.toList(), this::wordsOf).entrySet().stream()
                .map(it -> new Text(
                        it.getKey(),
                        List.copyOf(together(it.getValue(), Bar::of).values())))
                .toList();
    }

    /// Each group where its first one stood.
    private static <T, K> Map<K, List<T>> together(List<T> all, Function<T, K> key) {
        return all.stream().collect(groupingBy(key, LinkedHashMap::new, toList()));
    }

    private Words wordsOf(CellView cell) {
        if (!cell.asBelow()) return new Words(cell.description(), false, null);
        return below(cell)
                .map(it -> new Words(it.description(), true, it.level()))
                .orElseGet(() -> new Words(null, true, null));
    }

    private Map<String, @Nullable Object> level(LevelView rung) {
        List<Text> said = Objects.requireNonNull(texts.get(rung.level()));
        Map<String, @Nullable Object> level = new LinkedHashMap<>();
        level.put("name", rung.name());
        level.put("definition", html(rung.definition()));
        level.put("rank", rung.rank());
        level.put("open", rung.equals(profile.levels().getFirst()));
        level.put("sum", sum(said));
        level.put("texts", said.stream().map(this::text).toList());
        level.put("empty", said.isEmpty());
        return level;
    }

    private static String sum(List<Text> texts) {
        long roles = texts.stream()
                .flatMap(it -> it.bars().stream())
                .mapToLong(List::size)
                .sum();
        return counted(roles, "role") + " · " + counted(texts.size(), "text");
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private Map<String, @Nullable Object> text(Text text) {
        List<Map<String, @Nullable Object>> bars = new ArrayList<>();
        for (List<CellView> cells : text.bars()) {
            var bar = bar(cells);
            if (bars.isEmpty()) bar.put("says", says(text));
            bars.add(bar);
        }
        return Map.of("bars", bars);
    }

    /// Only the first bar has the words; the others stand beside them.
    private Map<String, @Nullable Object> bar(List<CellView> cells) {
        CellView first = cells.getFirst();
        int beside = cells.size() > BESIDE + 1 ? BESIDE : cells.size();
        int more = cells.size() - beside;
        Map<String, @Nullable Object> bar = new LinkedHashMap<>();
        bar.put("beside", cells.stream().limit(beside).map(this::role).toList());
        bar.put("folded", cells.stream().skip(beside).map(this::role).toList());
        bar.put("more", more == 0 ? null : "and " + counted(more, "more role"));
        Requirement requirement = first.requirement();
        if (requirement != null) {
            bar.put("requirement", requirement == Requirement.MANDATORY ? "Mandatory" : "Optional");
            bar.put("requirementClass", requirement.name());
        } else bar.put("requirement", null);
        bar.put("proficiency", proficiency(first.proficiency()));
        bar.put("says", null);
        return bar;
    }

    private Map<String, @Nullable Object> says(Text text) {
        Map<String, @Nullable Object> says = new LinkedHashMap<>();
        int bars = text.bars().size();
        says.put("spans", bars == 1 ? null : bars);
        says.put("asBelow", text.words().asBelow() ? asBelow(text.words().as()) : null);
        says.put("description", html(text.words().description()));
        return says;
    }

    private Map<String, @Nullable Object> role(CellView cell) {
        RoleOnLadder role = Objects.requireNonNull(roles.get(cell.role()));
        Map<String, @Nullable Object> drawn = new LinkedHashMap<>();
        drawn.put("name", role.name());
        drawn.put("title", title(role, cell.level()));
        drawn.put("href", "/skills/" + profile.slug() + "?cell=" + cell.cell());
        return drawn;
    }

    private static @Nullable String html(@Nullable String words) {
        return words == null ? null : Description.of(words).html();
    }

    private @Nullable String proficiency(@Nullable String proficiency) {
        return profile.proficiencies().stream()
                .filter(it -> it.proficiency().equals(proficiency))
                .findFirst()
                .map(ProficiencyView::name)
                .orElse(null);
    }

    private static @Nullable String title(RoleOnLadder role, String level) {
        return role.rungs().stream()
                .filter(it -> it.level().equals(level))
                .findFirst()
                .map(RungView::title)
                .orElse(null);
    }

    private String asBelow(@Nullable String level) {
        return profile.levels().stream()
                .filter(it -> it.level().equals(level))
                .findFirst()
                .map(it -> "As " + it.name())
                .orElse("As below");
    }

    /// The role's next lower cell that has words.
    private Optional<CellView> below(CellView cell) {
        List<String> rising = profile.levels().stream().map(LevelView::level).toList();
        int place = rising.indexOf(cell.level());
        return profile.expectations().stream()
                .filter(it -> it.role().equals(cell.role()) && !it.asBelow() && rising.indexOf(it.level()) < place)
                .max(Comparator.comparingInt(it -> rising.indexOf(it.level())));
    }
}
