package io.rungs.proposals.core;

import java.time.Instant;
import java.util.UUID;

/// Why a warning of the ladder checks does not hold here. It lapses with the finding's key.
public record Waiver(String finding, UUID account, String reason, Instant at) {}
