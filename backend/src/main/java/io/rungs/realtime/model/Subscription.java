package io.rungs.realtime.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A socket's wish to hear a topic, under the name that the socket gave it.
///
/// @param person nobody for a guest's socket
public record Subscription(
        String socket, String name, @Nullable UUID person, String topic) {}
