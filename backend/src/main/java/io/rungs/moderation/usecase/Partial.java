package io.rungs.moderation.usecase;

import io.rungs.identity.AccountRef;
import io.rungs.identity.Accounts;
import io.rungs.identity.GrantKind;
import io.rungs.identity.Grants;
import io.rungs.kernel.Refusal;
import io.rungs.proposals.Proposals;
import io.rungs.text.Markdown;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Knows who judges texts: moderators do, but not of what stands on a proposal of their own, or calls upon them and
/// not upon all of them.
@Component
class Partial {
    private final Proposals proposals;
    private final Accounts accounts;
    private final Grants grants;

    Partial(Proposals proposals, Accounts accounts, Grants grants) {
        this.proposals = proposals;
        this.accounts = accounts;
        this.grants = grants;
    }

    /// @throws Refusal.Forbidden `not-a-moderator`
    void requireModerator(UUID person) {
        if (!grants.onSite(person, GrantKind.MODERATOR))
            throw Refusal.forbidden("not-a-moderator", "Only a moderator decides what is shown.");
    }

    /// @param pages those that are asked of
    IsPartial of(UUID moderator, Collection<UUID> pages) {
        var parts = proposals.partsIn(pages);
        String handle = accounts.find(moderator).map(AccountRef::handle).orElse("");
        var others = grants.judges(GrantKind.MODERATOR).without(Set.of(moderator));
        return (page, author, text) -> {
            var concerned = parts.getOrDefault(page, Set.of());
            return concerned.contains(moderator)
                    || Markdown.singlesOut(
                            text,
                            handle,
                            others.without(concerned).without(Set.of(author)).called());
        };
    }

    /// Says of a page and of somebody's text on it whether a moderator is no judge of that.
    interface IsPartial {
        boolean test(UUID page, UUID author, String text);
    }

    static Refusal concernsYou() {
        return Refusal.forbidden(
                "concerns-you",
                "Nobody moderates what is said on their own work, or of themselves: another moderator does.");
    }
}
