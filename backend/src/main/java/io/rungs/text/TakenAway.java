package io.rungs.text;

import java.time.Instant;

/// What somebody wrote, when, and when a moderator took it away.
public record TakenAway(String markdown, Instant writtenAt, Instant hiddenAt) {}
