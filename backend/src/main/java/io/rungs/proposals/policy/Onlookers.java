package io.rungs.proposals.policy;

import io.rungs.identity.GrantKind;
import io.rungs.identity.Grants;
import io.rungs.kernel.Refusal;
import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.core.Onlooker;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds proposals for those who may see them, as they may see them.
@Component
public class Onlookers {
    private final Dossiers dossiers;
    private final Grants grants;

    Onlookers(Dossiers dossiers, Grants grants) {
        this.dossiers = dossiers;
        this.grants = grants;
    }

    public Onlooker named(@Nullable UUID viewer) {
        return new Onlooker(viewer, viewer != null && grants.onSite(viewer, GrantKind.MODERATOR));
    }

    /// @throws Refusal.NotFound `unknown-proposal`, also for one that the viewer may not know of
    public Dossier visible(long number, @Nullable UUID viewer) {
        return visible(number, named(viewer));
    }

    /// @throws Refusal.NotFound `unknown-proposal`
    public Dossier visible(long number, Onlooker viewer) {
        return dossiers.find(number).flatMap(viewer::reads).orElseThrow(() -> unknown(number));
    }

    /// As they see it ([Onlooker#sees(Dossier)]); nothing where it does not exist for them.
    public Optional<Dossier> find(UUID proposal, Onlooker viewer) {
        return dossiers.find(proposal).flatMap(viewer::sees);
    }

    public static Refusal unknown(long number) {
        return Refusal.notFound("unknown-proposal", "There is no proposal #" + number + " here.");
    }
}
