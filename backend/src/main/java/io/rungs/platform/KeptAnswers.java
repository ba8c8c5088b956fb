package io.rungs.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The answers that may be asked for again, each by who asked and the key that they gave.
public interface KeptAnswers {
    record Name(String principal, String key) {}

    /// @param request the hash of the request that was answered
    record Answer(
            byte[] request,
            int status,
            @Nullable String location,
            @Nullable String etag,
            @Nullable String contentType,
            byte[] body) {}

    /// Lets nobody else ask by this name until the caller's transaction ends; false when somebody else still does
    /// after that time, and then the transaction is of no more use.
    boolean claim(Name name, Duration patience);

    Optional<Answer> find(Name name);

    void keep(Name name, Answer answer, Instant at);

    void forgetBefore(Instant moment);
}
