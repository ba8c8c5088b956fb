package io.rungs.watching;

/// Somebody began or ceased to watch. Who watches what is private: this is announced and not journalled.
public record WatchersChanged(WatchScope scope) {}
