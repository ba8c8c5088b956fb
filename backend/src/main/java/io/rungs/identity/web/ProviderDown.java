package io.rungs.identity.web;

import org.springframework.security.core.AuthenticationException;

/// A sign-in provider cannot be reached.
class ProviderDown extends AuthenticationException {
    ProviderDown(String provider, Throwable cause) {
        super("The sign-in provider " + provider + " cannot be reached", cause);
    }
}
