package io.rungs.identity.web;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.client.HttpServerErrorException;

/// The providers that people may sign in with: the built-in one and those of the settings, in the order of their
/// names.
///
/// What a provider says about itself is read when somebody first signs in with it: one that is down keeps Rungs
/// neither from starting nor from offering the others.
@Component
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class SignInProviders implements ClientRegistrationRepository {
    private final OAuth2ClientProperties settings;
    private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();

    SignInProviders(OAuth2ClientProperties settings, ObjectProvider<ClientRegistration> builtIn) {
        this.settings = settings;
        Map<String, String> unordered = new TreeMap<>();
        builtIn.forEach(it -> {
            known.put(it.getRegistrationId(), it);
            unordered.put(it.getRegistrationId(), it.getClientName());
        });
        settings.getRegistration().forEach((id, one) -> unordered.put(id, name(id, one.getClientName())));
        unordered.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(
                        String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder())))
                .forEach(it -> names.put(it.getKey(), it.getValue()));
    }

    /// What each is called, by id.
    Map<String, String> names() {
        return names;
    }

    /// @throws ProviderDown when it does not say what is needed to sign in with it
    /// @throws ProviderMisconfigured when the settings do not
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!names.containsKey(id)) return null;
        var registration = known.get(id);
        return registration != null ? registration : discover(id);
    }

    private ClientRegistration discover(String id) {
        try {
            var found = Registered.in(settings, id).read();
            known.put(id, found);
            return found;
        } catch (RuntimeException e) {
            throw isDown(e) ? new ProviderDown(id, e) : new ProviderMisconfigured(id, e);
        }
    }

    private static boolean isDown(Throwable e) {
        return SignInFailure.causes(e)
                .anyMatch(it -> it instanceof IOException || it instanceof HttpServerErrorException);
    }

    private static String name(String id, @Nullable String configured) {
        if (configured != null) return configured;
        return id.equals("github") ? "GitHub" : StringUtils.capitalize(id);
    }
}
