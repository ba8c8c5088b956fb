package io.rungs.discussion.usecase;

import io.rungs.discussion.model.StartedThread;
import io.rungs.identity.HiddenWords;
import io.rungs.text.Unquotable;
import io.rungs.text.Utterance;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Says what nobody may be quoted with where something is talked about.
@Component
class Unquoting {
    private final HiddenWords hidden;

    Unquoting(HiddenWords hidden) {
        this.hidden = hidden;
    }

    /// What is held against these texts, each of which quotes something.
    Unquotable quotedBy(Stream<Utterance> texts, StartedThread.Subject subject) {
        return texts.map(Utterance::writtenAt)
                .min(Comparator.naturalOrder())
                .map(oldest -> around(subject, oldest))
                .orElse(Unquotable.NOTHING);
    }

    /// @param since when the oldest text was written that is held against it
    Unquotable around(StartedThread.Subject subject, Instant since) {
        return subject.proposal() == null
                ? hidden.aroundSkill(Objects.requireNonNull(subject.skill()), since)
                : hidden.aroundProposal(subject.proposal(), since);
    }
}
