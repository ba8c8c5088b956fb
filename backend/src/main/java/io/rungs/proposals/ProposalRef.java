package io.rungs.proposals;

import io.rungs.catalog.SkillRef;
import java.util.List;
import java.util.UUID;

/// How a proposal is shown wherever it is named, and whom it concerns.
public record ProposalRef(UUID id, long number, String title, UUID author, Status status, List<SkillRef> skills) {}
