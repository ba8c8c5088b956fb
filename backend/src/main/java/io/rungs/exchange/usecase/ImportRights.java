package io.rungs.exchange.usecase;

import io.rungs.exchange.model.ImportChoices;
import io.rungs.exchange.model.ImportRun;
import io.rungs.exchange.model.ImportRun.CarriedAs;
import io.rungs.identity.GrantKind;
import io.rungs.identity.Grants;
import io.rungs.identity.Scope;
import io.rungs.identity.Viewer;
import io.rungs.kernel.Refusal;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Who may do what with an import.
@Component
class ImportRights {
    private final Grants grants;

    ImportRights(Grants grants) {
        this.grants = grants;
    }

    /// Members propose what a file says; past all reviews go admins alone.
    ///
    /// @throws Refusal.Forbidden `not-an-admin`
    void require(UUID account, CarriedAs as, ImportChoices choices) {
        if (as == CarriedAs.PROPOSALS && !choices.make()) return;
        if (!isAdmin(account)) throw notAnAdmin();
        if (as == CarriedAs.PROPOSALS)
            throw Refusal.invalid(
                    "bad-choice", "make", "What is missing is made only where the file is carried out as revisions.");
    }

    /// The right to go past all reviews, which nobody takes away until the transaction ends: a run goes on for
    /// minutes, and whoever confirmed it may be admin no more.
    ///
    /// @throws Refusal.Forbidden `not-an-admin`
    void hold(UUID account) {
        var held = grants.lock(List.of(Scope.SITE)).grants().stream()
                .filter(it -> it.account().equals(account))
                .toList();
        if (!Grants.onSite(held, GrantKind.ADMIN)) throw notAnAdmin();
    }

    /// Its own, and for admins what was confirmed to go past all reviews.
    boolean mayKnow(UUID account, ImportRun run) {
        return run.account().equals(account) || run.carriedAs() == CarriedAs.REVISIONS && isAdmin(account);
    }

    UUID admin(Viewer viewer) {
        return grants.admin(viewer);
    }

    private boolean isAdmin(UUID account) {
        return grants.onSite(account, GrantKind.ADMIN);
    }

    private static Refusal notAnAdmin() {
        return Refusal.forbidden(
                "not-an-admin",
                "Only admins publish what a file says, and make what it names. You can propose it; an admin gives rights"
                        + " under Administration, Grants.");
    }
}
