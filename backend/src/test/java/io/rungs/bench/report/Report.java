package io.rungs.bench.report;

import java.time.LocalDate;
import java.util.List;

/// One run of the benchmarks: where, on what, and what was found.
public record Report(Machine machine, List<String> installations, List<Result> results) {
    /// Nothing that names the machine: only what bears on the figures.
    public record Machine(LocalDate day, int cores, long memoryGb, String jdk, String system, String postgres) {}

    public List<Result> missed() {
        return results.stream().filter(it -> !it.met()).toList();
    }
}
