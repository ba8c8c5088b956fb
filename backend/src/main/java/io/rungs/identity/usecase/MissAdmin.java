package io.rungs.identity.usecase;

import io.rungs.identity.model.GivenGrants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Says at the end of the start that nobody can give grants, where nobody can and nobody is going to.
@Component
class MissAdmin {
    private static final Logger LOG = LoggerFactory.getLogger(MissAdmin.class);

    private final FirstAdmin firstAdmin;
    private final GivenGrants grants;

    MissAdmin(FirstAdmin firstAdmin, GivenGrants grants) {
        this.firstAdmin = firstAdmin;
        this.grants = grants;
    }

    @EventListener(ApplicationReadyEvent.class)
    void look() {
        if (!firstAdmin.isNamed() && !grants.anyAdmin())
            LOG.warn("There is no admin: nobody can give grants. Set rungs.first-admin (RUNGS_FIRST_ADMIN) to"
                    + " provider:subject, the sign-in provider and its id for the person, and have them sign in.");
    }
}
