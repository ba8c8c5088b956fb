package io.rungs.catalog.usecase;

import io.rungs.catalog.Addresses;
import io.rungs.catalog.Heads;
import io.rungs.catalog.TaxonomyKind;
import io.rungs.catalog.model.TaxonomyLists;
import io.rungs.catalog.profile.Profile;
import io.rungs.kernel.Refusal;
import io.rungs.kernel.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Offers an address for something that is to be made: one that no other of its kind has or ever had.
@Component
public class OfferAddress {
    private static final String SKILL = "skill";

    private final Heads heads;
    private final TaxonomyLists lists;

    OfferAddress(Heads heads, TaxonomyLists lists) {
        this.heads = heads;
        this.lists = lists;
    }

    /// @param kind as `skill` or `role`
    /// @throws Refusal.Invalid `bad-text`
    @Transactional(readOnly = true)
    public String offer(@Nullable String kind, @Nullable String name) {
        var texts = new Texts();
        String words = texts.required("name", name, Profile.LONGEST_NAME);
        Optional<TaxonomyKind> list = list(kind);
        boolean known = list.isPresent() || SKILL.equals(kind);
        if (!known) texts.error("kind", "One of " + SKILL + ", " + String.join(", ", labels()) + ".");
        texts.check();
        Predicate<String> taken = list.<Predicate<String>>map(it -> slug -> lists.taken(it, slug, null))
                .orElse(slug -> heads.bySlug(slug).isPresent());
        return Addresses.free(Addresses.of(list.map(TaxonomyKind::label).orElse(SKILL), words), taken);
    }

    private static Optional<TaxonomyKind> list(@Nullable String kind) {
        return Stream.of(TaxonomyKind.values())
                .filter(it -> it.label().equals(kind))
                .findFirst();
    }

    private static List<String> labels() {
        return Stream.of(TaxonomyKind.values()).map(TaxonomyKind::label).toList();
    }
}
