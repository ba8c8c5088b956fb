package io.rungs.seeding.usecase;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// What the steps so far have given names to.
final class Memory {
    private final Map<String, UUID> people;
    private final Map<String, Long> proposals = new HashMap<>();
    private final Map<String, UUID> threads = new HashMap<>();

    /// @param people by handle
    Memory(Map<String, UUID> people) {
        this.people = people;
    }

    UUID person(String handle) {
        return Objects.requireNonNull(people.get(handle));
    }

    void proposal(String name, long number) {
        proposals.put(name, number);
    }

    long proposal(String name) {
        return Objects.requireNonNull(proposals.get(name));
    }

    void thread(String name, UUID id) {
        threads.put(name, id);
    }

    UUID thread(String name) {
        return Objects.requireNonNull(threads.get(name));
    }
}
