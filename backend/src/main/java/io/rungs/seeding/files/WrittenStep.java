package io.rungs.seeding.files;

import io.rungs.seeding.model.Cue;
import io.rungs.seeding.model.Step;
import java.time.Duration;
import java.util.Comparator;

/// A step and its place in a scene file.
record WrittenStep(Step step, SeedFile file, int position) {
    /// As they happened.
    static final Comparator<WrittenStep> IN_TIME = Comparator.<WrittenStep, Duration>comparing(
                    it -> it.step().before())
            .reversed();

    SeedFile.Path path() {
        return SeedFile.Path.of(position);
    }

    Cue cue() {
        return new Cue(step, file.where(path()));
    }
}
