package io.rungs.proposals.show;

import io.rungs.identity.AccountRef;
import io.rungs.identity.Accounts;
import io.rungs.kernel.Refusal;
import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.core.PatchSet;
import io.rungs.proposals.view.PatchSetView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Shows one patch set of a proposal, be it the newest or not.
@Component
public class ShowPatchSet {
    private final ReadProposal proposals;
    private final ShowChanges changes;
    private final Accounts accounts;

    ShowPatchSet(ReadProposal proposals, ShowChanges changes, Accounts accounts) {
        this.proposals = proposals;
        this.changes = changes;
        this.accounts = accounts;
    }

    /// @throws Refusal.NotFound `unknown-patch-set`
    public PatchSetView show(long number, int patchSet, @Nullable UUID viewer) {
        return proposals.of(number, viewer, it -> read(it, patchSet)).view();
    }

    private Read read(Dossier dossier, int patchSet) {
        PatchSet shown = of(proposals.unquoting(dossier), patchSet);
        var named = accounts.named(List.of(shown.uploader()));
        return new Read(shown, named.getOrDefault(shown.uploader(), AccountRef.FORMER), changes.read(shown));
    }

    private record Read(PatchSet shown, AccountRef uploader, ShowChanges.Told changes) {
        PatchSetView view() {
            return new PatchSetView(shown.number(), uploader, shown.rationale(), shown.createdAt(), changes.changes());
        }
    }

    /// @throws Refusal.NotFound `unknown-patch-set`
    static PatchSet of(Dossier dossier, int patchSet) {
        return dossier.patchSets().stream()
                .filter(it -> it.number() == patchSet && it.readable())
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(
                        "unknown-patch-set",
                        "#" + dossier.proposal().number() + " has no patch set " + patchSet + "."));
    }
}
