package io.rungs.proposals.model;

import io.rungs.proposals.Verdict;
import java.time.Instant;
import java.util.UUID;

/// A person's verdict on one patch set.
public record Review(UUID id, int patchSet, UUID reviewer, Verdict verdict, String body, Instant givenAt) {}
