package io.rungs.platform;

/// Counts who asks for what, and refuses whoever asks too often.
public interface Limits {
    /// @throws TooManyRequests
    void take(Limit limit, Caller caller);
}
