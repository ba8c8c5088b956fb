package io.rungs.catalog.view;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.rungs.catalog.RoleRef;
import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Framework;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Requirement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How pages that the server writes say changes, as the script that takes over says them: what does the same to
/// one text for several roles stands once.
public final class ChangesOnPage {
    /// So many roles are called by their names; of more only the number is said.
    private static final int NAMED = 3;

    private ChangesOnPage() {}

    /// Changes that do the same to one text of a level together, every other one by itself; in their order.
    ///
    /// @param besides what else must be the same
    public static <C extends ShownChange> List<List<C>> together(
            List<C> changes, Function<C, @Nullable Object> besides) {
        return List.copyOf(changes.stream()
                .collect(groupingBy(it -> key(it, besides.apply(it)), LinkedHashMap::new, toList()))
                .values());
    }

    private static Object key(ShownChange it, @Nullable Object besides) {
        if (it.kind() != Change.Kind.EXPECTATION) return it;
        boolean moves = it.act() == Change.Act.EDITED && !Objects.equals(bar(it.before()), bar(it.after()));
        return Arrays.asList(
                it.act(),
                it.level(),
                words(it.before()),
                words(it.after()),
                moves ? Arrays.asList(bar(it.before()), bar(it.after())) : null,
                besides);
    }

    private static @Nullable Object words(@Nullable Expectation it) {
        return it == null ? null : Arrays.asList(it.description());
    }

    private static @Nullable Object bar(@Nullable Expectation it) {
        return it == null ? null : Arrays.asList(it.requirement(), it.proficiency());
    }

    public static List<RoleRef> roles(List<? extends ShownChange> changes) {
        return changes.stream().flatMap(it -> Stream.ofNullable(it.role())).toList();
    }

    /// “Data Scientist and LLM Engineer”, “8 roles”.
    public static String names(List<RoleRef> roles) {
        return roles.size() > NAMED
                ? roles.size() + " roles"
                : listed(roles.stream().map(RoleRef::name).toList());
    }

    public static boolean many(List<RoleRef> roles) {
        return roles.size() > NAMED;
    }

    /// As “Lena, Omar, and Ada”.
    public static String listed(List<String> all) {
        if (all.size() < 3) return String.join(" and ", all);
        return String.join(", ", all.subList(0, all.size() - 1)) + ", and " + all.getLast();
    }

    /// What is said of the first one, said of all.
    public static String sentence(List<? extends ShownChange> changes, Framework framework) {
        ShownChange first = changes.getFirst();
        List<RoleRef> roles = roles(changes);
        Level level = first.level();
        if (roles.size() < 2 || level == null) return first.sentence();
        String name = framework.ladder().name(level);
        String place = roles.getFirst().name() + ", " + name;
        return first.sentence().startsWith(place)
                ? names(roles) + ", " + name + first.sentence().substring(place.length())
                : first.sentence();
    }

    /// What it is about, where that is no cell.
    public static String place(ShownChange it) {
        RoleRef role = it.role();
        return switch (it.kind()) {
            case NAME -> "Name";
            case SUMMARY -> "Summary";
            case SLUG -> "Address";
            case GROUP -> "Group";
            case SKILL -> "Skill";
            case ROLE, EXPECTATION -> role == null ? "Role" : role.name();
        };
    }

    /// What is done there.
    public static String act(ShownChange it) {
        return switch (it.act()) {
            case ADDED -> "added";
            case EDITED -> "edited";
            case REMOVED -> it.kind() == Change.Kind.SKILL ? "retired" : "removed";
            case RESTORED -> "restored";
        };
    }

    /// What an expectation says besides its words, by what may differ: whether it is as below, its requirement, its
    /// proficiency; empty where it has none.
    public static List<String> barParts(@Nullable Expectation it, Framework framework) {
        if (it == null) return List.of("", "", "");
        return List.of(it.asBelow() ? "As below" : "", requirement(it), proficiency(it, framework));
    }

    public static String requirement(Expectation it) {
        Requirement requirement = it.requirement();
        if (requirement == null) return "";
        return switch (requirement) {
            case MANDATORY -> "Mandatory";
            case OPTIONAL -> "Optional";
        };
    }

    public static String proficiency(Expectation it, Framework framework) {
        var proficiency = it.proficiency();
        return proficiency == null
                ? ""
                : framework.scale().at(proficiency).map(each -> each.name()).orElseGet(proficiency::toString);
    }
}
