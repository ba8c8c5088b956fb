package io.rungs.watching.usecase;

import io.rungs.catalog.Heads;
import io.rungs.kernel.Refusal;
import io.rungs.kernel.Written;
import io.rungs.proposals.Proposals;
import io.rungs.watching.WatchScope;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds what somebody wants to watch by the name that it has outside; what they may not see does not exist.
@Component
class FindScope {
    private final Heads heads;
    private final Proposals proposals;

    FindScope(Heads heads, Proposals proposals) {
        this.heads = heads;
        this.proposals = proposals;
    }

    /// A scope with the names that it has outside.
    record NamedScope(WatchScope scope, String ref, String title) {}

    /// @param kind `skill` or `proposal`
    /// @param ref the skill's slug, the proposal's number
    NamedScope named(String kind, String ref, @Nullable UUID viewer) {
        return switch (kind) {
            case "skill" -> skill(ref);
            case "proposal" -> proposal(ref, viewer);
            default -> throw Refusal.notFound("no-such-scope", "A skill or a proposal can be watched.");
        };
    }

    private NamedScope skill(String slug) {
        var skill = heads.named(slug);
        return new NamedScope(WatchScope.skill(skill.id()), skill.slug(), skill.name());
    }

    private NamedScope proposal(String number, @Nullable UUID viewer) {
        return parse(number)
                .flatMap(it -> proposals.visible(it, viewer))
                .map(it -> new NamedScope(WatchScope.proposal(it.id()), String.valueOf(it.number()), it.title()))
                .orElseThrow(() -> Refusal.notFound("unknown-proposal", "There is no such proposal."));
    }

    private static Optional<Long> parse(String number) {
        try {
            return Optional.of(Written.number(number));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
