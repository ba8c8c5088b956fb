package io.rungs.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.identity.EnsureAccount.Claim;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.user.DefaultOAuth2User;

class SignInResultTest {
    @Test
    void aGitHubUserIsTheNumericId() {
        var user =
                new DefaultOAuth2User(List.of(), Map.of("id", 583231, "login", "octocat", "name", "The Octocat"), "id");

        assertThat(SignInResult.claim("github", user))
                .isEqualTo(new Claim("github", "583231", "octocat", "The Octocat", null, false));
    }

    @Test
    void anOidcUserIsTheSubjectEvenWhereTheMailIsTheName() {
        var token = OidcIdToken.withTokenValue("token")
                .subject("subject-1")
                .claim("email", "ines@example.org")
                .claim("email_verified", true)
                .claim("name", "Ines")
                .issuedAt(Instant.EPOCH)
                .build();

        assertThat(SignInResult.claim("acme", new DefaultOidcUser(List.of(), token, "email")))
                .isEqualTo(new Claim("acme", "subject-1", "Ines", "Ines", "ines@example.org", true));
    }

    @Test
    void whoGivesNoNameStillHasASubject() {
        var user = new DefaultOAuth2User(List.of(), Map.of("id", "7"), "id");

        assertThat(SignInResult.claim("plain", user)).isEqualTo(new Claim("plain", "7", "", "", null, false));
    }
}
