package io.rungs.identity;

import java.util.UUID;

/// How a person is shown wherever their name stands.
public record AccountRef(UUID id, String handle, String name) {}
