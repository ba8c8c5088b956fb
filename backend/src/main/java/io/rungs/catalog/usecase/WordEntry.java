package io.rungs.catalog.usecase;

import io.rungs.catalog.TaxonomyChanged.Act;
import io.rungs.catalog.TaxonomyKind;
import io.rungs.catalog.model.TaxonomyEntry;
import io.rungs.catalog.model.TaxonomyLists;
import io.rungs.kernel.Refusal;
import io.rungs.kernel.Texts;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gives an entry another name and address, or other words on what it is about. The old address of what has a page
/// leads to the new one for ever.
@Component
public class WordEntry {
    /// What it is called.
    ///
    /// @param letter of a proficiency
    public record Name(
            @Nullable String name,
            @Nullable String slug,
            @Nullable String letter) {}

    private final TaxonomyLists lists;
    private final TaxonomyDesk desk;

    WordEntry(TaxonomyLists lists, TaxonomyDesk desk) {
        this.lists = lists;
        this.desk = desk;
    }

    /// @param seen the version at which the admin read it
    /// @throws Refusal.Conflict `taxonomy-moved`, `address-taken`, `entry-merged`, `nothing-changes`
    @Transactional
    public Reshaped rename(UUID admin, TaxonomyKind kind, UUID id, long seen, Name name) {
        var names = TaxonomyNames.read(kind, new TaxonomyNames.Written(name.name(), name.slug(), name.letter(), null));
        long version = lists.next();
        var before = desk.entry(kind, id, seen);
        before.requireNotMerged();
        var after = before.named(names.name(), names.slug(), names.letter());
        TaxonomyDesk.requireChange(before, before, after);
        desk.requireFree(after);
        return desk.changed(admin, version, before, after, Act.RENAMED, sentence(before, after));
    }

    static String sentence(TaxonomyEntry before, TaxonomyEntry after) {
        if (!before.name().equals(after.name())) return "renamed " + before.name() + " to " + after.name();
        return before.slug().equals(after.slug())
                ? "gave " + after.name() + " the letter “" + after.letter() + "”"
                : "gave " + after.name() + " the address “" + after.slug() + "”";
    }

    /// @throws Refusal.Conflict `taxonomy-moved`, `nothing-changes`
    /// @throws Refusal.Invalid `no-summary`
    @Transactional
    public Reshaped describe(UUID admin, TaxonomyKind kind, UUID id, long seen, @Nullable String summary) {
        var texts = new Texts();
        String words = TaxonomyNames.summary(texts, kind, summary);
        texts.check();
        if (!kind.described()) throw Refusal.invalid("no-summary", "summary", TaxonomyNames.NO_SUMMARY);
        long version = lists.next();
        var before = desk.entry(kind, id, seen);
        var after = before.described(words);
        TaxonomyDesk.requireChange(before, before, after);
        return desk.changed(admin, version, before, after, Act.DESCRIBED, "described " + after.name());
    }
}
