package io.rungs.proposals.view;

import io.rungs.identity.AccountRef;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/// One patch set, with its changes held against what is published now.
@Schema(name = "PatchSet")
public record PatchSetView(
        int number, AccountRef uploader, String rationale, Instant createdAt, List<ProposedChange> changes) {}
