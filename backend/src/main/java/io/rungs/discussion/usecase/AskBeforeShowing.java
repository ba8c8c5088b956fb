package io.rungs.discussion.usecase;

import io.rungs.identity.ContributionGate;
import io.rungs.identity.ContributionGate.Answer.Allow;
import io.rungs.identity.ContributionGate.Answer.Hold;
import io.rungs.identity.ContributionGate.Contribution;
import io.rungs.identity.ContributionGate.Kind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Asks whether what somebody says may show at once.
@Component
class AskBeforeShowing {
    private final ContributionGate gate;

    AskBeforeShowing(ContributionGate gate) {
        this.gate = gate;
    }

    /// Why a moderator has to see the comment first; nothing where it shows at once.
    @Nullable
    String holdReason(UUID person, String comment) {
        return switch (gate.ask(new Contribution(person, Kind.COMMENT, List.of(comment), List.of()))) {
            case Allow() -> null;
            case Hold(String reason) -> reason;
        };
    }

    /// As [#holdReason(UUID, String)], of a comment and what it quotes: they count as one.
    @Nullable
    String holdReason(UUID person, String comment, String quote) {
        return holdReason(person, comment + "\n\n" + quote);
    }

    /// Comments that are sent with a verdict: they count as such, and show at once or not at all.
    void requireShowable(UUID person, List<String> comments) {
        if (!comments.isEmpty()) gate.requireShowable(new Contribution(person, Kind.COMMENT, comments, List.of()));
    }

    /// Something else in place of what shows already.
    void requireShowable(UUID person, String text, String before) {
        gate.requireShowable(new Contribution(person, Kind.REMARK, List.of(text), List.of(before)));
    }
}
