package io.rungs.identity.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.identity.DemonstrationPeople;
import io.rungs.identity.EnsureAccount;
import io.rungs.identity.EnsureAccount.Claim;
import io.rungs.identity.GiveGrant;
import io.rungs.identity.GrantKind;
import io.rungs.identity.Grants;
import io.rungs.identity.Scope;
import io.rungs.identity.model.GivenGrants;
import io.rungs.kernel.Ids;
import io.rungs.testing.RungsTest;
import java.util.Locale;
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
    void whomTheSettingsNameByProviderAndSubjectIsAdminAtAnySignIn() {
        UUID founder = welcome("");
        assertThat(grants.onSite(founder, GrantKind.ADMIN)).isFalse();

        assertThat(welcome("test:" + subject)).isEqualTo(founder);
        assertThat(grants.onSite(founder, GrantKind.ADMIN)).isTrue();
    }

    @Test
    void aHandleAloneNamesADemonstrationPersonAndNobodyElse() {
        String handle = claim.wishedHandle();
        var demonstrated = new Claim(DemonstrationPeople.PROVIDER, handle, "taken-" + handle, "Founder", null, false);

        assertThat(isAdmin(handle, claim)).isFalse();
        assertThat(isAdmin(handle, demonstrated)).isTrue();
    }

    /// Whatever else somebody can choose to be called.
    @Test
    void noOtherClaimMakesAnAdmin() {
        String wanted = "Chief-" + subject;
        assertThat(isAdmin("test:" + wanted, said("test", Ids.next().toString(), wanted)))
                .isFalse();
        assertThat(isAdmin("test:" + wanted, said("other", wanted, "x"))).isFalse();
        assertThat(isAdmin("test:" + wanted, said("Test", wanted, "x"))).isFalse();
        assertThat(isAdmin("test:" + wanted, said("test", wanted.toUpperCase(Locale.ROOT), "x")))
                .isFalse();
        assertThat(isAdmin("test:" + wanted, said("test", wanted.replace('C', 'С'), "x")))
                .as("a Cyrillic letter that looks the same")
                .isFalse();
        assertThat(isAdmin("test:" + wanted, said("test", " " + wanted, "x"))).isFalse();
    }

    @Test
    void aColonInTheSubjectIsTheSubjects() {
        String split = "b:" + subject;
        assertThat(isAdmin("a:" + split, said("a:b", subject, "x"))).isFalse();
        assertThat(isAdmin("a:" + split, said("a", split, "x"))).isTrue();
    }

    @Test
    void nobodyElseIs() {
        assertThat(grants.of(welcome(""))).isEmpty();
        assertThat(grants.of(welcome("somebody-else"))).isEmpty();
    }

    @Test
    void whatWasTakenBackIsNotGivenAgain() {
        UUID founder = welcome("test:" + subject);
        var grant = grants.of(founder).getFirst();
        UUID other = accounts.ensure(new Claim("test", "other", "other-admin", "Other", null, false))
                .id();
        giveGrant.give(null, other, GrantKind.ADMIN, Scope.SITE);
        takeGrant.take(other, grant.id(), "A test");

        assertThat(grants.of(welcome("test:" + subject))).isEmpty();
    }

    private UUID welcome(String firstAdmin) {
        return welcome(firstAdmin, claim);
    }

    private UUID welcome(String firstAdmin, Claim who) {
        return new WelcomeMember(accounts, given, giveGrant, new FirstAdmin(firstAdmin))
                .welcome(who)
                .id();
    }

    private boolean isAdmin(String firstAdmin, Claim who) {
        return grants.onSite(welcome(firstAdmin, who), GrantKind.ADMIN);
    }

    private static Claim said(String provider, String subject, String all) {
        return new Claim(provider, subject, all, all, all + "@example.org", true);
    }
}
