package io.rungs.platform;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The answers that may be asked for again, each by who asked and the key that they gave.
public interface KeptAnswers {
    record Name(String principal, String key) {}

    /// What shows something that has an address is kept without its words: they may be nobody's to read by then.
    ///
    /// @param request the hash of the request that was answered
    /// @param shown where that stands which was shown; whoever asks reads it there, as far as it is theirs to read
    /// @param location where that stands which was made
    record Answer(
            byte[] request,
            int status,
            @Nullable String shown,
            @Nullable String location,
            @Nullable String etag,
            @Nullable String contentType,
            byte[] body) {}

    /// Lets nobody else ask by this name until the caller's transaction ends; false when somebody else does.
    boolean claim(Name name);

    Optional<Answer> find(Name name);

    /// One's oldest answers make room for it, so that nobody fills the database.
    void keep(Name name, Answer answer, Instant at);

    void forgetBefore(Instant moment);
}
