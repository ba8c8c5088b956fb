package io.rungs.proposals;

import io.swagger.v3.oas.annotations.media.Schema;

/// One thing that must hold before a proposal may be published, and whether it does, in a sentence for everybody.
///
/// The code is stable, as `approvals`, `cooling`, `objections`.
@Schema(name = "Check")
public record RequirementResult(String code, State state, String sentence) {
    public enum State {
        MET,
        NOT_MET,
        NOT_APPLICABLE
    }
}
