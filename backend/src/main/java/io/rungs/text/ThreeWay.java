package io.rungs.text;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Brings together what was published since with what is proposed, so that no change of either is lost unseen.
///
/// A value may be absent (null): leaving something out is a change like any other.
public final class ThreeWay {
    private ThreeWay() {}

    /// The side that did not change yields, equal changes agree, different changes collide.
    public static <T> Result<T> merge(@Nullable T base, @Nullable T published, @Nullable T proposed) {
        if (Objects.equals(published, proposed)) return new Takes<>(proposed, Side.BOTH);
        if (Objects.equals(base, published)) return new Takes<>(proposed, Side.PROPOSED);
        if (Objects.equals(base, proposed)) return new Takes<>(published, Side.PUBLISHED);
        return new Collides<>(base, published, proposed);
    }

    /// What came of a merge.
    public sealed interface Result<T> {}

    /// One value holds; `side` says who has it.
    public record Takes<T>(@Nullable T value, Side side) implements Result<T> {}

    /// Both sides changed the base, differently: a person has to choose.
    public record Collides<T>(
            @Nullable T base,
            @Nullable T published,
            @Nullable T proposed) implements Result<T> {}

    public enum Side {
        PUBLISHED,
        PROPOSED,
        BOTH
    }
}
