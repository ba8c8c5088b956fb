package io.rungs.discussion;

import io.rungs.catalog.SkillRef;
import io.rungs.proposals.ProposalRef;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a thread stands, for whoever hears of it: on a skill (perhaps on one of its cells), or on a proposal.
///
/// @param heldBy whose it is, where nobody but them and the moderators may know of it
public record ThreadRef(
        UUID id,
        SubjectKind kind,
        @Nullable UUID cell,
        @Nullable SkillRef skill,
        @Nullable ProposalRef proposal,
        @Nullable UUID heldBy) {}
