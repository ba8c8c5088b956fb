package io.rungs.catalog.usecase;

import io.rungs.catalog.Slugs;
import io.rungs.catalog.model.TaxonomyEntry;
import io.rungs.catalog.profile.Profile;
import io.rungs.kernel.Texts;
import org.jspecify.annotations.Nullable;

/// What admins write of an entry, tidied as all texts are; everything that is wrong is named at once.
record TaxonomyNames(String name, String slug, @Nullable String summary) {
    /// @throws io.rungs.kernel.Refusal.Invalid `bad-text`
    static TaxonomyNames read(@Nullable String name, @Nullable String slug, @Nullable String summary) {
        var texts = new Texts();
        String clean = texts.required("name", name, Profile.LONGEST_NAME);
        if (clean.contains("\n")) texts.error("name", "Write the name in one line.");
        String address = slug == null ? "" : slug;
        if (!Slugs.wellFormed(address)) texts.error("slug", Slugs.FORM);
        String words = texts.optional("summary", summary, TaxonomyEntry.LONGEST_SUMMARY);
        texts.check();
        return new TaxonomyNames(clean, address, words.isEmpty() ? null : words);
    }
}
