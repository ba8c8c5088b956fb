package io.rungs.identity.usecase;

import io.rungs.identity.DemonstrationPeople;
import io.rungs.identity.EnsureAccount.Claim;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Whom the settings name as the first admin: by the provider and its id for the person, which nobody else is ever
/// given. A handle alone is one of the demonstration people, whose handles are their ids.
@Component
class FirstAdmin {
    private final String provider;
    private final String subject;

    FirstAdmin(@Value("${rungs.first-admin}") String setting) {
        String named = setting.strip();
        int colon = named.indexOf(':');
        provider = colon < 0 ? DemonstrationPeople.PROVIDER : named.substring(0, colon);
        subject = named.substring(colon + 1);
    }

    boolean isNamed() {
        return !subject.isEmpty();
    }

    boolean is(Claim claim) {
        return isNamed() && provider.equals(claim.provider()) && subject.equals(claim.subject());
    }
}
