package io.rungs.proposals;

/// What a proposal is weighed by has changed, and whose turn it is has not: which verdicts count and who may do
/// what are read off it anew. Announced to its page, and not journalled.
public record WeighedAnew(ProposalRef proposal) {}
