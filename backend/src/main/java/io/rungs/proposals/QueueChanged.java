package io.rungs.proposals;

/// Somebody claimed a proposal or let go of it, or it became somebody's turn, without an act of anybody on it.
/// Announced and not journalled: nothing of it lasts.
public record QueueChanged(ProposalRef proposal) {}
