package io.rungs.proposals.web;

import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Framework;
import io.rungs.catalog.profile.Merge;
import io.rungs.catalog.view.Change;
import io.rungs.catalog.view.ChangesOnPage;
import io.rungs.platform.Drawn;
import io.rungs.proposals.OperationForm.LadderRung;
import io.rungs.proposals.view.ProposedChange;
import io.rungs.text.Description;
import io.rungs.text.DrawnDiff;
import io.rungs.text.WordEdit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What a proposal changes, as its page draws it: one text that several roles share stands there once.
final class DrawnChanges {
    /// So many stand one below the other; where there are more, their number is said.
    private static final int MOST = 40;

    private final List<ProposedChange> all;
    private final List<List<ProposedChange>> texts;
    private final Framework framework;
    private final boolean settled;
    private final boolean severalSkills;

    /// @param settled whether the proposal has ended: how it stands to what is published is no question any more
    DrawnChanges(List<ProposedChange> all, Framework framework, boolean settled) {
        this.all = all;
        this.texts = ChangesOnPage.together(all, DrawnChanges::standing);
        this.framework = framework;
        this.settled = settled;
        this.severalSkills = all.stream().map(it -> it.skill().id()).distinct().count() > 1;
    }

    /// What must be the same besides for changes to be shown as one.
    private static Object standing(ProposedChange it) {
        return Arrays.asList(
                it.skill(),
                it.state(),
                it.state() == Merge.State.CLEAN ? null : it.published(),
                it.conflicts(),
                it.changeClass());
    }

    /// “3 changes”; “8 changes in one text” where one text stands for several roles.
    String sentence() {
        String changes = counted(all.size(), "change");
        if (texts.size() == all.size()) return changes;
        return changes + " in " + (texts.size() == 1 ? "one text" : texts.size() + " texts");
    }

    static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    List<Drawn> drawn() {
        return texts.stream().limit(MOST).map(this::change).toList();
    }

    /// How many are not drawn.
    @Nullable
    String more() {
        return texts.size() > MOST ? String.valueOf(texts.size() - MOST) : null;
    }

    private Drawn change(List<ProposedChange> those) {
        ProposedChange it = those.getFirst();
        var roles = ChangesOnPage.roles(those);
        boolean onlyBar = !it.words().isEmpty() && it.words().stream().allMatch(each -> each.op() == WordEdit.Op.EQUAL);
        return new Drawn()
                .with("position", it.position())
                .with(
                        "also",
                        those.stream().skip(1).map(ProposedChange::position).toList())
                .with("skill", severalSkills ? it.skill().name() : null)
                .with(
                        "place",
                        it.role() != null && it.level() != null ? ChangesOnPage.names(roles) : ChangesOnPage.place(it))
                .with("level", it.role() == null ? null : level(it))
                .with("act", ChangesOnPage.act(it))
                .with("changeClass", Drawn.word(it.changeClass()))
                .with("manyRoles", ChangesOnPage.many(roles) ? List.of(Map.of("manyRoles", roles)) : null)
                .with("onlyBar", onlyBar)
                .with("bars", bars(those))
                .with("unmarked", it.wordsLeftOut() ? unmarked(it) : null)
                .with("value", it.words().isEmpty() && !it.wordsLeftOut() ? value(it) : null)
                .with("words", it.words().isEmpty() ? null : DrawnDiff.html(it.words(), it.statements()))
                .with("goes", !it.ladder().isEmpty())
                .with("ladder", it.ladder().stream().map(this::rung).toList())
                .with("sentence", ChangesOnPage.sentence(those, framework))
                .with("merge", settled || it.state() == Merge.State.CLEAN ? null : merge(it));
    }

    private @Nullable Drawn level(ProposedChange it) {
        var level = it.level();
        if (level == null) return null;
        var levels = framework.ladder().active();
        int rank = levels.stream().map(each -> each.level()).toList().indexOf(level) + 1;
        return new Drawn()
                .with("name", framework.ladder().name(level))
                .with("rank", rank == 0 ? "" : rank)
                .with("of", levels.size());
    }

    private static Drawn unmarked(ProposedChange it) {
        return new Drawn()
                .with("before", whole(it.before(), it.textBefore()))
                .with("after", whole(it.after(), it.textAfter()));
    }

    private static String whole(@Nullable Expectation expectation, @Nullable String text) {
        String said = expectation == null ? text : expectation.words();
        return said == null || said.isEmpty() ? "Nothing." : said;
    }

    /// A value that is not written in words: an address, a group.
    private static @Nullable Drawn value(ProposedChange it) {
        return Objects.equals(it.textBefore(), it.textAfter())
                ? null
                : new Drawn().with("before", it.textBefore()).with("after", it.textAfter());
    }

    /// How the bar moves, or where it stands; by roles where these have bars of their own.
    private List<Drawn> bars(List<ProposedChange> those) {
        var bars = those.stream()
                .collect(Collectors.groupingBy(
                        it -> List.of(
                                ChangesOnPage.barParts(it.before(), framework),
                                ChangesOnPage.barParts(it.after(), framework)),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return bars.entrySet().stream()
                .map(each -> bar(
                        each.getKey().getFirst(),
                        each.getKey().getLast(),
                        bars.size() > 1 ? ChangesOnPage.names(ChangesOnPage.roles(each.getValue())) : ""))
                .toList();
    }

    /// Of a bar that moves the part that stays is not struck out.
    private static Drawn bar(List<String> was, List<String> is, String of) {
        List<Drawn> parts = IntStream.range(0, is.size())
                .filter(at -> !was.get(at).isEmpty() || !is.get(at).isEmpty())
                .mapToObj(at -> part(was.get(at), is.get(at)))
                .toList();
        IntStream.range(0, parts.size()).forEach(at -> parts.get(at).with("further", at > 0));
        return new Drawn()
                .with("of", Drawn.said(of))
                .with("any", !parts.isEmpty())
                .with("parts", parts);
    }

    private static Drawn part(String was, String is) {
        boolean moves = !was.equals(is);
        return new Drawn()
                .with("stays", moves ? null : Drawn.said(is))
                .with("was", moves ? Drawn.said(was) : null)
                .with("both", moves && !was.isEmpty() && !is.isEmpty())
                .with("is", moves ? Drawn.said(is) : null);
    }

    private Drawn rung(LadderRung it) {
        String description = it.description();
        return new Drawn()
                .with("name", framework.ladder().name(it.level()))
                .with("bar", null)
                .with(
                        "description",
                        description == null ? null : Description.of(description).html());
    }

    private static Drawn merge(ProposedChange it) {
        String says = switch (it.state()) {
            case OUTDATED -> "Outdated: something else was published here since. It merges cleanly.";
            case ALREADY_SO -> "What is published says exactly this already.";
            case CLEAN, CONFLICTED -> "Collides: both this proposal and a newer revision changed this place.";
        };
        boolean shows =
                it.state() != Merge.State.ALREADY_SO && it.kind() != Change.Kind.SKILL && it.kind() != Change.Kind.ROLE;
        Expectation published = it.published();
        String text = it.textPublished();
        return new Drawn()
                .with("state", it.state())
                .with("says", says)
                .with("shows", shows)
                .with(
                        "description",
                        published == null
                                ? null
                                : Description.of(published.words()).html())
                .with("text", published == null ? text : null)
                .with("nothing", published == null && text == null);
    }
}
