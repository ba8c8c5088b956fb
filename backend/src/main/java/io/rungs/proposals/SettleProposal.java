package io.rungs.proposals;

/// What follows once all of a command about a proposal is done: where the policy says so and nothing is missing
/// any more, Rungs publishes it.
public interface SettleProposal {
    /// Nobody else acts on the proposal until the transaction ends. Said by a command before it locks anything else
    /// that belongs to the proposal.
    void hold(long proposal);

    /// After what a proposal is asked for by others than its reviewers was met, or is not any more: whose turn it
    /// is follows. In the transaction of the command, as the last thing that it does. Refuses nothing.
    void settle(long proposal, Command command);

    /// As [#settle], where the command has passed the turn already.
    void publishIfMet(long proposal);
}
