package io.rungs.watching;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/// A watch as its holder sees it; `ref` is a skill's slug or a proposal's number.
public record Watch(
        WatchScope.Kind scope,
        String ref,
        String title,
        @JsonProperty("notify") Notify loudness,
        WatchReason reason,
        Instant since) {}
