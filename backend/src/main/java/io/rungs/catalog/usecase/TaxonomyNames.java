package io.rungs.catalog.usecase;

import io.rungs.catalog.Slugs;
import io.rungs.catalog.TaxonomyKind;
import io.rungs.catalog.model.TaxonomyEntry;
import io.rungs.catalog.profile.Profile;
import io.rungs.kernel.Refusal;
import io.rungs.kernel.Texts;
import io.rungs.text.Markdown;
import org.jspecify.annotations.Nullable;

/// What admins write of an entry, tidied as all texts are; everything that is wrong is named at once.
record TaxonomyNames(
        String name,
        String slug,
        @Nullable String letter,
        @Nullable String summary) {
    static final String NO_SUMMARY = "Only roles, levels and proficiencies say what they are about.";

    /// As it was sent.
    record Written(
            @Nullable String name,
            @Nullable String slug,
            @Nullable String letter,
            @Nullable String summary) {}

    /// @throws Refusal.Invalid `bad-text`, `no-summary`, `no-letter`
    static TaxonomyNames read(TaxonomyKind kind, Written written) {
        var texts = new Texts();
        String name = line(texts, "name", written.name(), Profile.LONGEST_NAME);
        String slug = written.slug() == null ? "" : written.slug();
        if (!Slugs.wellFormed(slug)) texts.error("slug", Slugs.FORM);
        String letter = kind == TaxonomyKind.PROFICIENCY
                ? line(texts, "letter", written.letter(), TaxonomyEntry.LONGEST_LETTER)
                : null;
        String summary = summary(texts, kind, written.summary());
        texts.check();
        if (summary != null && !kind.described()) throw Refusal.invalid("no-summary", "summary", NO_SUMMARY);
        if (letter == null && written.letter() != null)
            throw Refusal.invalid("no-letter", "letter", "Only proficiencies have a letter.");
        return new TaxonomyNames(name, slug, letter, summary);
    }

    private static String line(Texts texts, String field, @Nullable String text, int longest) {
        String line = texts.required(field, text, longest);
        if (line.contains("\n")) texts.error(field, "Write the " + field + " in one line.");
        return line;
    }

    /// Nothing where nobody would see anything.
    static @Nullable String summary(Texts texts, TaxonomyKind kind, @Nullable String text) {
        String words = kind.step()
                ? texts.optional("summary", text, TaxonomyEntry.LONGEST_DEFINITION, Markdown::words)
                : texts.optional("summary", text, TaxonomyEntry.LONGEST_SUMMARY);
        return words.isEmpty() ? null : words;
    }
}
