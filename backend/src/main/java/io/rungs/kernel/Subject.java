package io.rungs.kernel;

import java.util.UUID;

/// What an event, an audit entry or a thread is about: a kind of thing and which one.
public record Subject(String kind, UUID id) {}
