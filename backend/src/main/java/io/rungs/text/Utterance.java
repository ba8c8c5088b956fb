package io.rungs.text;

import java.time.Instant;

/// What somebody wrote, and when: what is hidden later is hidden in it as well where it quotes that.
public record Utterance(String markdown, Instant writtenAt) {
    /// Whether there may be a block quote in it.
    public boolean mayQuote() {
        return Quoted.mayQuote(markdown);
    }
}
