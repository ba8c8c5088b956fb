package io.rungs.discussion.usecase;

import io.rungs.catalog.Expectation;
import io.rungs.catalog.Profile;
import io.rungs.discussion.model.StartedThread;
import io.rungs.discussion.model.Topic;
import io.rungs.identity.HiddenWords;
import io.rungs.text.Unquotable;
import java.util.List;
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

    Unquotable around(StartedThread.Subject subject) {
        var words = subject.proposal() == null
                ? hidden.aroundSkill(Objects.requireNonNull(subject.skill()))
                : hidden.aroundProposal(subject.proposal());
        return Unquotable.of(words, HiddenWords.MOST);
    }

    /// What the page of a skill says, whoever else said the same; nothing of a proposal, where each text is
    /// somebody's.
    static List<String> published(Topic topic) {
        return switch (topic) {
            case Topic.OfSkill(var head) -> said(head.profile());
            case Topic.OfExpectation(var _, var head) -> said(head.profile());
            case Topic.OfProposal _ -> List.of();
        };
    }

    private static List<String> said(Profile it) {
        return Stream.concat(
                        Stream.of(it.name(), it.summary()).filter(Objects::nonNull),
                        it.expectations().values().stream().map(Expectation::description))
                .toList();
    }
}
