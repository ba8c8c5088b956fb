package io.rungs.identity.web;

import org.springframework.security.core.AuthenticationException;

/// A sign-in provider is there, but the settings that name it are wrong.
class ProviderMisconfigured extends AuthenticationException {
    ProviderMisconfigured(String provider, Throwable cause) {
        super("The settings of the sign-in provider " + provider + " are wrong", cause);
    }
}
