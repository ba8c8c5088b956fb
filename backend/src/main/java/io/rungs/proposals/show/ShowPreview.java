package io.rungs.proposals.show;

import io.rungs.catalog.profile.ChangeClass;
import io.rungs.identity.AccountRef;
import io.rungs.identity.Accounts;
import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.core.PatchSet;
import io.rungs.proposals.policy.Grounds;
import io.rungs.proposals.view.Preview;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Shows what a patch set would come to that nobody has sent yet.
@Component
class ShowPreview {
    private final ShowContent contents;
    private final Grounds grounds;
    private final Accounts accounts;

    ShowPreview(ShowContent contents, Grounds grounds, Accounts accounts) {
        this.contents = contents;
        this.grounds = grounds;
        this.accounts = accounts;
    }

    /// Reads what it takes; what then shows it asks nobody.
    ///
    /// @param amended the proposal that it would be the next patch set of
    Supplier<Preview> read(@Nullable Dossier amended, PatchSet next) {
        var content = contents.of(next, amended == null ? null : amended.proposal());
        var dropped = amended == null ? List.<AccountRef>of() : droppedBy(next, amended);
        var changeClass = changeClass(amended, next);
        return () ->
                new Preview(changeClass, content.told().changes(), content.overlaps(), content.findings(), dropped);
    }

    private ChangeClass changeClass(@Nullable Dossier amended, PatchSet next) {
        return amended == null || !amended.raised()
                ? next.changeClass()
                : grounds.weigh(amended.with(next)).rights().changeClass();
    }

    /// Without a review there is nothing to weigh.
    private List<AccountRef> droppedBy(PatchSet next, Dossier amended) {
        if (amended.droppedBy(next).isEmpty()) return List.of();
        Collection<UUID> dropped = grounds.weigh(amended).droppedBy(next);
        Map<UUID, AccountRef> named = accounts.named(dropped);
        return dropped.stream()
                .map(it -> named.getOrDefault(it, AccountRef.FORMER))
                .sorted(Comparator.comparing(AccountRef::name))
                .toList();
    }
}
