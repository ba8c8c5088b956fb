package io.rungs.bench.run;

import io.rungs.bench.report.Result.Pair;
import java.util.ArrayList;
import java.util.List;

/// How often and how long is measured.
public record Pace(int pairs, double warmUpSeconds, double seconds) {
    public static final Pace FULL = new Pace(5, 6, 4);
    public static final Pace SHORT = new Pace(2, 1, 1);

    /// Something that can be measured again and again.
    @FunctionalInterface
    public interface Measure<T> {
        T take() throws Exception;
    }

    /// What both sides gave in one pair.
    public record Both<T>(T subject, T reference) {
        public Pair pair(java.util.function.ToDoubleFunction<T> figure) {
            return new Pair(figure.applyAsDouble(subject), figure.applyAsDouble(reference));
        }
    }

    /// ABAB: each side once for nothing, then in turn.
    public <T> List<Both<T>> alternate(Measure<T> subject, Measure<T> reference) throws Exception {
        subject.take();
        reference.take();
        List<Both<T>> taken = new ArrayList<>();
        for (int pair = 0; pair < pairs; pair++) taken.add(new Both<>(subject.take(), reference.take()));
        return taken;
    }
}
