package io.rungs.proposals;

/// What follows once all of a command about a proposal is done: where the policy says so and nothing is missing
/// any more, Rungs publishes it.
public interface SettleProposal {
    /// In the transaction of the command, as the last thing that it does. Refuses nothing.
    void settle(long proposal);
}
