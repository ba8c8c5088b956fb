package io.rungs.identity.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.identity.EnsureAccount;
import io.rungs.identity.EnsureAccount.Claim;
import io.rungs.identity.GiveGrant;
import io.rungs.identity.GrantKind;
import io.rungs.identity.Grants;
import io.rungs.identity.Scope;
import io.rungs.identity.model.GivenGrants;
import io.rungs.kernel.Ids;
import io.rungs.testing.RungsTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RungsTest
class WelcomeMemberTest {
    private final String subject = Ids.next().toString();
    private final Claim claim = new Claim("test", subject, "founder-" + subject.substring(24), "Founder", null, false);

    @Autowired
    EnsureAccount accounts;

    @Autowired
    GivenGrants given;

    @Autowired
    Grants grants;

    @Autowired
    GiveGrant giveGrant;

    @Autowired
    TakeGrant takeGrant;

    @Test
    void whomTheSettingsNameByHandleIsAdmin() {
        UUID founder = welcome(claim.wishedHandle());

        assertThat(grants.onSite(founder, GrantKind.ADMIN)).isTrue();
    }

    @Test
    void whomTheSettingsNameBySubjectIsAdmin() {
        assertThat(grants.onSite(welcome("test:" + subject), GrantKind.ADMIN)).isTrue();
    }

    @Test
    void nobodyElseIs() {
        assertThat(grants.of(welcome(""))).isEmpty();
        assertThat(grants.of(welcome("somebody-else"))).isEmpty();
    }

    @Test
    void whatWasTakenBackIsNotGivenAgain() {
        UUID founder = welcome(claim.wishedHandle());
        var grant = grants.of(founder).getFirst();
        UUID other = accounts.ensure(new Claim("test", "other", "other-admin", "Other", null, false))
                .id();
        giveGrant.give(null, other, GrantKind.ADMIN, Scope.SITE);
        takeGrant.take(other, grant.id(), "A test");

        assertThat(grants.of(welcome(claim.wishedHandle()))).isEmpty();
    }

    private UUID welcome(String firstAdmin) {
        return new WelcomeMember(accounts, given, giveGrant, firstAdmin)
                .welcome(claim)
                .id();
    }
}
