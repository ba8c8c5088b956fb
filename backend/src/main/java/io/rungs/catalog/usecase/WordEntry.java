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

/// Gives an entry another name and address, or a role another summary. The old address leads to the new one for
/// ever.
@Component
public class WordEntry {
    private final TaxonomyLists lists;
    private final TaxonomyDesk desk;

    WordEntry(TaxonomyLists lists, TaxonomyDesk desk) {
        this.lists = lists;
        this.desk = desk;
    }

    /// @param seen the version at which the admin read it
    /// @throws Refusal.Conflict `taxonomy-moved`, `address-taken`, `entry-merged`, `nothing-changes`
    @Transactional
    public Reshaped rename(
            UUID admin, TaxonomyKind kind, UUID id, long seen, @Nullable String name, @Nullable String slug) {
        var names = TaxonomyNames.read(name, slug, null);
        long version = lists.next();
        var before = desk.entry(kind, id, seen);
        before.requireNotMerged();
        var after = before.named(names.name(), names.slug());
        requireChange(before, after);
        desk.requireFree(after);
        String sentence = before.name().equals(after.name())
                ? "gave " + after.name() + " the address “" + after.slug() + "”"
                : "renamed " + before.name() + " to " + after.name();
        return desk.changed(admin, version, before, after, Act.RENAMED, sentence);
    }

    /// @throws Refusal.Conflict `taxonomy-moved`, `nothing-changes`
    @Transactional
    public Reshaped describe(UUID admin, UUID role, long seen, @Nullable String summary) {
        var texts = new Texts();
        String words = texts.optional("summary", summary, TaxonomyEntry.LONGEST_SUMMARY);
        texts.check();
        long version = lists.next();
        var before = desk.entry(TaxonomyKind.ROLE, role, seen);
        var after = before.described(words.isEmpty() ? null : words);
        requireChange(before, after);
        return desk.changed(admin, version, before, after, Act.DESCRIBED, "described " + after.name());
    }

    private static void requireChange(TaxonomyEntry before, TaxonomyEntry after) {
        if (before.equals(after)) throw Refusal.conflict("nothing-changes", before.name() + " is so already.");
    }
}
