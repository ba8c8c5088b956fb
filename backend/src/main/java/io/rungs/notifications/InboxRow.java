package io.rungs.notifications;

/// What a person is told of one proposal, or of one skill, as a row of their inbox.
///
/// @param newest what happened last, and stands for all of it
/// @param count how many pieces of news there are of it in that state; 100 means at least so many
public record InboxRow(Notification newest, int count) {}
