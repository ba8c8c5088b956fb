package io.rungs.catalog.web;

import io.rungs.catalog.RoleRef;
import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Framework;
import io.rungs.catalog.view.Change;
import io.rungs.catalog.view.ChangesOnPage;
import io.rungs.catalog.view.Comparison;
import io.rungs.catalog.view.Revision;
import io.rungs.identity.AccountRef;
import io.rungs.kernel.Page;
import io.rungs.platform.Drawn;
import io.rungs.platform.TimeOnPage;
import io.rungs.text.DrawnDiff;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The revisions of a skill as its history draws them.
final class DrawnHistory {
    /// So many changes of a revision stand open below it.
    private static final int OPEN_UP_TO = 3;

    /// So many texts of one revision are drawn; of more, their number is said.
    private static final int MOST = 40;

    private final String slug;
    private final int newest;
    private final Framework framework;
    private final Instant now;

    DrawnHistory(String slug, int newest, Framework framework, Instant now) {
        this.slug = slug;
        this.newest = newest;
        this.framework = framework;
        this.now = now;
    }

    /// Finds what differs between two revisions.
    interface Comparing {
        Optional<Comparison> compare(String slug, int from, int to);
    }

    Drawn of(Page<Revision> revisions) {
        return new Drawn()
                .with("slug", slug)
                .with(
                        "revisions",
                        revisions.items().stream().map(this::revision).toList())
                .with("older", revisions.next() != null);
    }

    Drawn compared(@Nullable Integer from, @Nullable Integer to, Comparing comparing) {
        boolean both = from != null && to != null && known(from) && known(to);
        int was = from != null && known(from) ? from : Math.max(1, newest - 1);
        int is = to != null && known(to) ? to : newest;
        var between = both ? comparing.compare(slug, was, is) : Optional.<Comparison>empty();
        return new Drawn()
                .with("several", newest > 1)
                .with("froms", numbers(was))
                .with("tos", numbers(is))
                .with("compared", between.map(it -> compared(it, was, is)).orElse(null));
    }

    private boolean known(int revision) {
        return revision > 0 && revision <= newest;
    }

    private List<Map<String, Object>> numbers(int chosen) {
        return IntStream.iterate(newest, it -> it > 0, it -> it - 1)
                .mapToObj(it -> Map.<String, Object>of("number", it, "chosen", it == chosen))
                .toList();
    }

    private Drawn compared(Comparison it, int from, int to) {
        return changes(it.changes())
                .with("from", from)
                .with("to", to)
                .with("same", it.changes().isEmpty());
    }

    private Drawn revision(Revision it) {
        int count = it.changes().size();
        return changes(it.changes())
                .with("number", it.revision())
                .with("changeClass", Drawn.word(it.changeClass()))
                .with("at", TimeOnPage.of(it.publishedAt(), now))
                .with("rationale", Drawn.said(it.rationale()))
                .with("credits", credits(it))
                .with("proposal", it.proposal() == null ? null : Long.toString(it.proposal()))
                .with("restorable", it.revision() < newest)
                .with("undoable", it.revision() > 1)
                .with("open", count <= OPEN_UP_TO)
                .with("count", CataloguePage.counted(count, "change"));
    }

    private static String credits(Revision it) {
        List<String> credits = new ArrayList<>();
        AccountRef author = it.author();
        if (author != null) credits.add("by " + author.name());
        else credits.add(it.proposal() == null ? "imported" : "a former member");
        if (!it.coAuthors().isEmpty()) credits.add("with " + names(it.coAuthors()));
        if (!it.approvers().isEmpty()) credits.add("approved by " + names(it.approvers()));
        return String.join(", ", credits);
    }

    private static String names(List<AccountRef> people) {
        return ChangesOnPage.listed(people.stream().map(AccountRef::name).toList());
    }

    private Drawn changes(List<Change> all) {
        var texts = ChangesOnPage.together(all, _ -> null);
        return new Drawn()
                .with("changes", texts.stream().limit(MOST).map(this::change).toList())
                .with("more", texts.size() > MOST ? String.valueOf(texts.size() - MOST) : null);
    }

    private Drawn change(List<Change> those) {
        Change it = those.getFirst();
        List<RoleRef> roles = ChangesOnPage.roles(those);
        return new Drawn()
                .with("does", it.act())
                .with("place", place(it, roles))
                .with("act", ChangesOnPage.act(it))
                .with("manyRoles", ChangesOnPage.many(roles) ? List.of(Map.of("manyRoles", roles)) : null)
                .with("moves", moves(it.before(), it.after()))
                .with("words", it.words().isEmpty() ? null : DrawnDiff.html(it.words(), it.statements()))
                .with("sentence", ChangesOnPage.sentence(those, framework));
    }

    private String place(Change it, List<RoleRef> roles) {
        var level = it.level();
        return it.role() == null || level == null
                ? ChangesOnPage.place(it)
                : ChangesOnPage.names(roles) + ", " + framework.ladder().name(level);
    }

    private record Move(String from, String to) {}

    private List<Move> moves(@Nullable Expectation before, @Nullable Expectation after) {
        if (before == null || after == null) return List.of();
        return List.of(
                        new Move(text(before), text(after)),
                        new Move(
                                or(ChangesOnPage.requirement(before), "No requirement"),
                                or(ChangesOnPage.requirement(after), "No requirement")),
                        new Move(
                                or(ChangesOnPage.proficiency(before, framework), "No proficiency"),
                                or(ChangesOnPage.proficiency(after, framework), "No proficiency")))
                .stream()
                .filter(it -> !it.from().equals(it.to()))
                .toList();
    }

    private static String text(Expectation it) {
        return it.asBelow() ? "As below" : "A text of its own";
    }

    private static String or(String said, String nothing) {
        return said.isEmpty() ? nothing : said;
    }
}
