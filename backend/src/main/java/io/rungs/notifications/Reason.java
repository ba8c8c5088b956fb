package io.rungs.notifications;

/// Why a person is told, strongest first: of several reasons the strongest is shown.
public enum Reason {
    AUTHOR,
    REVIEWER,
    MODERATOR,
    ADMIN,
    PARTICIPANT,
    WATCHER
}
