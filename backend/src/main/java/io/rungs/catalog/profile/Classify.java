package io.rungs.catalog.profile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.rungs.catalog.profile.Operation.CreateSkill;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.catalog.profile.Operation.SetField;
import io.rungs.catalog.profile.Operation.SetRole;
import io.rungs.text.Similarity;
import io.rungs.text.Spelling;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Derives how deep an operation goes from what it says; nobody types a change class in.
public final class Classify {
    /// Where there is no dictionary.
    public static final Classify WITHOUT_DICTIONARY = new Classify(Spelling.UNKNOWN);

    /// Of characters.
    private static final long MOST_KEPT = 8L * 1024 * 1024;

    private final Spelling spelling;

    /// It follows from both texts alone, and takes longer than all else that a page says of a change; each look at
    /// a proposal asks it of all its changes again.
    private final Cache<Descriptions, ChangeClass> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_KEPT)
            .weigher((Descriptions it, ChangeClass _) ->
                    100 + it.before().length() + it.after().length())
            .build();

    private record Descriptions(String before, String after) {}

    /// @param spelling of the language that the texts are written in: what tells a mended word from another one
    public Classify(Spelling spelling) {
        this.spelling = spelling;
    }

    public ChangeClass of(Operation operation) {
        return switch (operation) {
            case SetField it when it.field().form() == SkillField.Form.TEXT -> text(it.base(), it.proposed());
            case SetField _, SetRole _, CreateSkill _ -> ChangeClass.STRUCTURAL;
            case SetCell it -> cell(it.base(), it.proposed());
        };
    }

    /// The deepest of them.
    ///
    /// @throws java.util.NoSuchElementException when there is none
    public static ChangeClass deepest(Collection<ChangeClass> classes) {
        return classes.stream().max(Comparator.naturalOrder()).orElseThrow();
    }

    /// Whether the operation changes nothing at all.
    public static boolean idle(Operation operation) {
        return switch (operation) {
            case SetField it -> Objects.equals(it.base(), it.proposed());
            case SetCell it -> Objects.equals(it.base(), it.proposed());
            case SetRole _, CreateSkill _ -> false;
        };
    }

    private ChangeClass cell(@Nullable Expectation base, @Nullable Expectation proposed) {
        if (base == null || proposed == null || base.asBelow() != proposed.asBelow()) return ChangeClass.STRUCTURAL;
        boolean barMoves = base.requirement() != proposed.requirement()
                || !Objects.equals(base.proficiency(), proposed.proficiency());
        return barMoves ? ChangeClass.BAR : description(base.words(), proposed.words());
    }

    private ChangeClass description(String before, String after) {
        return kept.get(new Descriptions(before, after), it -> find(it.before(), it.after()));
    }

    private ChangeClass find(String before, String after) {
        if (Similarity.editorialStatements(before, after, spelling)) return ChangeClass.EDITORIAL;
        return StatementsMove.between(before, after).moves() ? ChangeClass.BAR : ChangeClass.CLARIFYING;
    }

    private ChangeClass text(@Nullable String before, @Nullable String after) {
        boolean editorial = before != null && after != null && Similarity.editorial(before, after, spelling);
        return editorial ? ChangeClass.EDITORIAL : ChangeClass.CLARIFYING;
    }
}
