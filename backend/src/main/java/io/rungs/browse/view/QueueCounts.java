package io.rungs.browse.view;

/// How long each part of the queue is; 100 means at least so many. What is held, proposals and comments, is nothing
/// to whoever is no moderator.
public record QueueCounts(int mine, int all, int author, int held, int heldComments) {}
