package io.rungs.proposals;

/// One thing that must hold before a proposal may be published, and whether it does, in a sentence for everybody.
///
/// The code is stable, as `approvals`, `cooling`, `objections`.
public record Check(String code, State state, String sentence) {
    public enum State {
        MET,
        NOT_MET,
        NOT_APPLICABLE
    }
}
