package io.rungs.identity.web;

import io.rungs.identity.EnsureAccount.Claim;
import io.rungs.identity.UnfitClaim;
import io.rungs.identity.usecase.WelcomeMember;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.stereotype.Component;

/// Makes a member out of whom a provider vouches for, be it OIDC or plain OAuth 2 as GitHub's.
@Component
class SignInResult implements Converter<OAuth2LoginAuthenticationToken, OAuth2AuthenticationToken> {
    private final WelcomeMember welcomeMember;

    SignInResult(WelcomeMember welcomeMember) {
        this.welcomeMember = welcomeMember;
    }

    @Override
    public OAuth2AuthenticationToken convert(OAuth2LoginAuthenticationToken token) {
        String provider = token.getClientRegistration().getRegistrationId();
        var user = Objects.requireNonNull(token.getPrincipal(), "A sign-in without a principal");
        var member = new Member(welcome(claim(provider, user)));
        return new OAuth2AuthenticationToken(member, member.getAuthorities(), provider);
    }

    private UUID welcome(Claim claim) {
        try {
            return welcomeMember.welcome(claim).id();
        } catch (UnfitClaim e) {
            throw new OAuth2AuthenticationException(new OAuth2Error("unfit_claim"), String.valueOf(e.getMessage()), e);
        }
    }

    static Claim claim(String provider, OAuth2User user) {
        String handle = first(user, "preferred_username", "login", "nickname", "name");
        String name = first(user, "name", "preferred_username", "login");
        boolean verified = user instanceof OidcUser oidc && Boolean.TRUE.equals(oidc.getEmailVerified());
        return new Claim(provider, subject(user), handle, name, text(user, "email"), verified);
    }

    /// The settings may name another attribute as an OIDC user's name; only the subject is never used again.
    private static String subject(OAuth2User user) {
        return user instanceof OidcUser oidc ? Objects.requireNonNullElse(oidc.getSubject(), "") : user.getName();
    }

    private static String first(OAuth2User user, String... attributes) {
        return Stream.of(attributes)
                .flatMap(it -> Stream.ofNullable(text(user, it)))
                .findFirst()
                .orElse("");
    }

    private static @Nullable String text(OAuth2User user, String attribute) {
        Object value = user.getAttributes().get(attribute);
        return (value instanceof String || value instanceof Number)
                        && !value.toString().isBlank()
                ? value.toString()
                : null;
    }
}
