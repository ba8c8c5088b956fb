package io.rungs.identity.web;

import io.rungs.identity.UnfitClaim;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.RestClientResponseException;

/// Why nobody was signed in. The page that says so to the person goes by the code; those that only whoever runs
/// Rungs can mend are a warning in the log.
enum SignInFailure {
    PROVIDER_DOWN("provider-down", true),
    MISCONFIGURED("misconfigured", true),
    UNFIT("unfit", true),
    TOO_LATE("too-late", false),
    CANCELLED("cancelled", false),
    UNASKED("unasked", false),
    REFUSED("refused", false);

    private static final Set<String> DOWN = Set.of("server_error", "temporarily_unavailable");
    private static final Set<String> LATE = Set.of("authorization_request_not_found", "invalid_grant");
    private static final Set<String> NO = Set.of(
            "login_required",
            "interaction_required",
            "consent_required",
            "account_selection_required",
            "invalid_nonce",
            "invalid_state_parameter",
            "client_registration_not_found");

    /// With which a provider says that it was asked wrongly, or that it is down.
    private static final Set<String> OF_PROTOCOL = Set.of(
            "invalid_request",
            "unauthorized_client",
            "unsupported_response_type",
            "invalid_scope",
            "server_error",
            "temporarily_unavailable");
    /// With which it refuses to give a token (RFC 6749, 5.2).
    private static final Set<String> OF_TOKENS = Set.of(
            "invalid_request",
            "invalid_client",
            "invalid_grant",
            "unauthorized_client",
            "unsupported_grant_type",
            "invalid_scope");

    private static final Pattern PLAIN = Pattern.compile("[a-z_]{1,40}");
    private static final Pattern ANSWERED = Pattern.compile("\"error\"\\s*+:\\s*+\"([a-z_]++)\"");

    private final String code;
    private final boolean warned;

    SignInFailure(String code, boolean warned) {
        this.code = code;
        this.warned = warned;
    }

    String code() {
        return code;
    }

    boolean isWarned() {
        return warned;
    }

    /// Of an answer that belongs to no sign-in which was begun here: anybody can send one. It may have been begun
    /// too long ago.
    static SignInFailure ofNone(Throwable failure) {
        return errors(failure).anyMatch(LATE::contains) ? TOO_LATE : UNASKED;
    }

    static SignInFailure of(Throwable failure) {
        if (has(failure, UnfitClaim.class)) return UNFIT;
        if (has(failure, ProviderMisconfigured.class)) return MISCONFIGURED;
        if (has(failure, ProviderDown.class)
                || has(failure, IOException.class)
                || has(failure, HttpServerErrorException.class)) return PROVIDER_DOWN;
        return errors(failure).findFirst().map(SignInFailure::of).orElse(REFUSED);
    }

    /// What is left is the provider's answer to what the settings make Rungs ask: a wrong secret, scope or address.
    private static SignInFailure of(String error) {
        if (error.equals("access_denied")) return CANCELLED;
        if (DOWN.contains(error)) return PROVIDER_DOWN;
        if (LATE.contains(error)) return TOO_LATE;
        return NO.contains(error) ? REFUSED : MISCONFIGURED;
    }

    static boolean isOfProtocol(Throwable failure) {
        return errors(failure).anyMatch(OF_PROTOCOL::contains);
    }

    /// As a line of the log can hold it.
    static String said(OAuth2Error error) {
        return PLAIN.matcher(error.getErrorCode()).matches() ? error.getErrorCode() : "an unknown error";
    }

    /// Of an answer that gives no token, its state and which of the known errors it names; the rest may hold a
    /// secret.
    static String said(RestClientResponseException answer) {
        var named = ANSWERED.matcher(answer.getResponseBodyAsString());
        String state = "HTTP " + answer.getStatusCode().value();
        return named.find() && OF_TOKENS.contains(named.group(1)) ? state + " " + named.group(1) : state;
    }

    private static Stream<String> errors(Throwable failure) {
        return causes(failure)
                .flatMap(it -> switch (it) {
                    case OAuth2AuthenticationException known -> Stream.of(known.getError());
                    case OAuth2AuthorizationException known -> Stream.of(known.getError());
                    default -> Stream.<OAuth2Error>of();
                })
                .map(OAuth2Error::getErrorCode);
    }

    static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, it -> it != null, Throwable::getCause);
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> type) {
        return causes(failure).anyMatch(type::isInstance);
    }
}
