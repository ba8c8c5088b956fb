package io.rungs.identity.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/// The providers that people may sign in with: the built-in one and those of the settings.
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
        builtIn.forEach(it -> {
            known.put(it.getRegistrationId(), it);
            names.put(it.getRegistrationId(), it.getClientName());
        });
        settings.getRegistration().forEach((id, one) -> names.put(id, name(id, one.getClientName())));
    }

    /// What each is called, by id.
    Map<String, String> names() {
        return names;
    }

    /// @throws ProviderDown when it does not say what is needed to sign in with it
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!names.containsKey(id)) return null;
        var registration = known.get(id);
        return registration != null ? registration : discover(id);
    }

    private ClientRegistration discover(String id) {
        var alone = new OAuth2ClientProperties();
        alone.getRegistration().put(id, settings.getRegistration().get(id));
        alone.getProvider().putAll(settings.getProvider());
        try {
            var found = new OAuth2ClientPropertiesMapper(alone).asClientRegistrations();
            known.putAll(found);
            return found.values().iterator().next();
        } catch (RuntimeException e) {
            throw new ProviderDown(id, e);
        }
    }

    private static String name(String id, @Nullable String configured) {
        if (configured != null) return configured;
        return id.equals("github") ? "GitHub" : StringUtils.capitalize(id);
    }
}
