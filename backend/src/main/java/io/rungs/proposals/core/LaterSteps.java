package io.rungs.proposals.core;

import io.rungs.proposals.core.PatchSet.Step;
import java.util.AbstractList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The steps of a patch set that hardly anybody asks for, since newer ones are there: what was judged in them is
/// known, and what they say is read once somebody does ask.
public final class LaterSteps extends AbstractList<Step> {
    private final List<String> contents;
    private final boolean hides;
    private final Supplier<List<Step>> reading;
    private @Nullable List<Step> read;

    /// @param contents in the order of the steps
    /// @param hides whether words of some were taken away
    public LaterSteps(List<String> contents, boolean hides, Supplier<List<Step>> reading) {
        this.contents = contents;
        this.hides = hides;
        this.reading = reading;
    }

    Set<String> contents() {
        return Set.copyOf(contents);
    }

    boolean hides() {
        return hides;
    }

    @Override
    public Step get(int position) {
        if (read == null) read = reading.get();
        return read.get(position);
    }

    @Override
    public int size() {
        return contents.size();
    }
}
