package io.rungs.seeding.files;

import io.rungs.platform.StartRefused;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Collects what is wrong in all files, so that whoever edits them is told once.
final class Problems {
    private final SortedSet<Problem> found = new TreeSet<>();

    void add(String file, int line, String reason) {
        found.add(new Problem(file, line, reason));
    }

    void add(SeedFile file, SeedFile.Path at, String reason) {
        add(file.name(), file.line(at), reason);
    }

    boolean none() {
        return found.isEmpty();
    }

    /// Whether nothing was found in that file.
    boolean noneIn(SeedFile file) {
        return found.stream().noneMatch(it -> it.file().equals(file.name()));
    }

    /// @throws StartRefused naming every problem
    void check() {
        if (none()) return;
        throw new StartRefused(
                found.stream()
                        .map(Problem::toString)
                        .collect(Collectors.joining("\n", "The seeds are broken in these places:\n", "")),
                "Correct these lines; seeds/README.md says what the files hold.");
    }
}
