package io.rungs.catalog.usecase;

import io.rungs.catalog.Slugs;
import io.rungs.catalog.model.SkillFilter;
import io.rungs.catalog.model.SkillLists;
import io.rungs.catalog.view.Catalog;
import io.rungs.catalog.view.Catalog.SkillCard;
import io.rungs.catalog.view.ListedSkills;
import io.rungs.kernel.Page;
import io.rungs.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads the catalogue, or what of it somebody looks for.
@Component
public class ReadCatalogue implements ListedSkills {
    private static final int MOST_LETTERS = 200;
    private static final int MOST_WORDS = 12;

    /// As it was asked: places by their addresses, words as they were written.
    public record Wanted(
            @Nullable String q,
            @Nullable String name,
            @Nullable String domain,
            @Nullable String group,
            @Nullable String role) {
        public static final Wanted ALL = new Wanted(null, null, null, null, null);
    }

    private final SkillLists lists;
    private final Slugs slugs;

    ReadCatalogue(SkillLists lists, Slugs slugs) {
        this.lists = lists;
        this.slugs = slugs;
    }

    @Override
    @Transactional(readOnly = true)
    public Catalog all() {
        return lists.catalog(filter(Wanted.ALL));
    }

    @Transactional(readOnly = true)
    public Catalog catalog(Wanted wanted) {
        return lists.catalog(filter(wanted));
    }

    @Transactional(readOnly = true)
    public Page<SkillCard> skills(Wanted wanted, @Nullable String cursor) {
        return lists.skills(filter(wanted), cursor);
    }

    private SkillFilter filter(Wanted wanted) {
        return new SkillFilter(
                words("q", wanted.q()),
                words("name", wanted.name()),
                known("role", wanted.role(), slugs::role),
                known("domain", wanted.domain(), slugs::domain),
                known("group", wanted.group(), slugs::group));
    }

    private static List<String> words(String field, @Nullable String written) {
        if (written == null) return List.of();
        var words = Stream.of(written.split("(?U)\\s+"))
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
        if (written.length() > MOST_LETTERS || words.size() > MOST_WORDS)
            throw Refusal.invalid(
                    "bad-filter",
                    field,
                    "Look for at most %d words of %d letters in all.".formatted(MOST_WORDS, MOST_LETTERS));
        return words;
    }

    private static @Nullable UUID known(String kind, @Nullable String slug, Function<String, Optional<UUID>> ids) {
        if (slug == null || slug.isEmpty()) return null;
        return ids.apply(slug)
                .orElseThrow(
                        () -> Refusal.invalid("bad-filter", kind, "There is no " + kind + " “" + slug + "” here."));
    }
}
