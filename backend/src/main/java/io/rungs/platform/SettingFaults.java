package io.rungs.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties.Registration;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/// What is wrong in what was set, wherever Rungs runs: each fault names its setting and what would be right.
final class SettingFaults {
    private static final Pattern PROVIDER = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    /// Browsers keep no cookie for longer.
    private static final Duration LONGEST_SESSION = Duration.ofDays(400);

    private static final String SIGN_IN = "server.servlet.session.timeout";
    private static final Pattern PORT = Pattern.compile("[1-9][0-9]{0,4}");
    private static final int HIGHEST_PORT = 65_535;
    private static final Pattern OF_DEMONSTRATION = Pattern.compile("(demonstration:)?[A-Za-z0-9_-]+");

    private SettingFaults() {}

    static List<String> of(Environment settings) {
        List<String> faults = new ArrayList<>();
        Optional<String> port = port(settings);
        port.ifPresentOrElse(
                faults::add,
                () -> text(settings, PublicAddress.SETTING)
                        .flatMap(PublicAddress::fault)
                        .ifPresent(faults::add));
        OwnSettings.faults(settings).forEach(faults::add);
        text(settings, "rungs.trusted-proxies").flatMap(TrustedProxies::fault).ifPresent(faults::add);
        outOf(settings, "rungs.session", Duration.ofMinutes(1), LONGEST_SESSION, "1m to 400d, as 30d")
                .ifPresent(faults::add);
        outOf(settings, SIGN_IN, Duration.ofMinutes(1), Duration.ofDays(1), "1m to 1d, as 1h")
                .ifPresent(faults::add);
        blank(settings, "server.address", "an address of this machine, as localhost")
                .ifPresent(faults::add);
        blank(settings, "spring.datasource.url", "a PostgreSQL database, or remove it")
                .ifPresent(faults::add);
        faults.addAll(ways(settings));
        registrations(settings).forEach((id, one) -> registration(id, one).forEach(faults::add));
        text(settings, "rungs.first-admin")
                .flatMap(it -> firstAdmin(it, settings))
                .ifPresent(faults::add);
        return faults;
    }

    /// The settings of each registered sign-in provider, by its id.
    static Map<String, Registration> registrations(Environment settings) {
        return Binder.get(settings)
                .bind("spring.security.oauth2.client", OAuth2ClientProperties.class)
                .map(it -> new TreeMap<>(it.getRegistration()))
                .orElseGet(TreeMap::new);
    }

    /// Rungs knows its address and its proxies; the framework's own ways would believe more, or from others.
    private static List<String> ways(Environment settings) {
        List<String> faults = new ArrayList<>();
        for (String path : List.of("server.servlet.context-path", "spring.mvc.servlet.path"))
            text(settings, path)
                    .filter(it -> !it.equals("/"))
                    .ifPresent(
                            _ -> faults.add("remove " + path + ": Rungs needs a host name of its own, without a path"));
        for (String headers : List.of(
                "server.forward-headers-strategy",
                "server.tomcat.remoteip.remote-ip-header",
                "server.tomcat.remoteip.protocol-header"))
            text(settings, headers)
                    .filter(it -> !it.equalsIgnoreCase("none"))
                    .ifPresent(_ -> faults.add("remove " + headers
                            + ": name the proxies in rungs.trusted-proxies (RUNGS_TRUSTED_PROXIES)"));
        return faults;
    }

    /// The public address of somebody's own machine is made of it: it is the port then that is wrong.
    private static Optional<String> port(Environment settings) {
        return Optional.ofNullable(settings.getProperty("server.port"))
                .filter(it -> !PORT.matcher(it.strip()).matches() || Integer.parseInt(it.strip()) > HIGHEST_PORT)
                .map(_ -> "set server.port (PORT) to one of 1 to " + HIGHEST_PORT);
    }

    private static Optional<String> outOf(
            Environment settings, String name, Duration least, Duration most, String right) {
        return Optional.ofNullable(settings.getProperty(name))
                .filter(it -> WrittenTime.read(it)
                        .filter(time -> time.compareTo(least) >= 0 && time.compareTo(most) <= 0)
                        .isEmpty())
                .map(_ -> OwnSettings.toSet(name, "a time of " + right));
    }

    private static Optional<String> blank(Environment settings, String name, String right) {
        return Optional.ofNullable(settings.getProperty(name))
                .filter(String::isBlank)
                .map(_ -> OwnSettings.toSet(name, right));
    }

    private static Stream<String> registration(String id, Registration one) {
        String name = "spring.security.oauth2.client.registration." + id;
        if (!PROVIDER.matcher(id).matches())
            return Stream.of("name the provider of " + name + " with letters, digits, - and _ alone, at most 64");
        return StringUtils.hasText(one.getClientId())
                ? Stream.of()
                : Stream.of("set " + name + ".client-id to the id that the provider gave Rungs");
    }

    /// A handle is a wish that anybody can have at a provider; only its people's ids are given once.
    private static Optional<String> firstAdmin(String setting, Environment settings) {
        String form = "set rungs.first-admin (RUNGS_FIRST_ADMIN) to provider:subject";
        var registered = registrations(settings).keySet();
        if (registered.isEmpty())
            return OF_DEMONSTRATION.matcher(setting).matches()
                    ? Optional.empty()
                    : Optional.of(form + ", or to a handle of the demonstration, as ada: no provider is registered");
        int colon = setting.indexOf(':');
        if (colon < 0)
            return Optional.of(form + ", as " + registered.iterator().next()
                    + ":<id of the person there>: a handle alone is whoever takes it first");
        boolean builtIn = settings.getProperty("rungs.built-in-provider", Boolean.class, false);
        if (!builtIn && !registered.contains(setting.substring(0, colon)))
            return Optional.of(form + ": no provider is registered as " + setting.substring(0, colon));
        return setting.length() == colon + 1
                ? Optional.of(form + ": behind the colon stands the id of the person there")
                : Optional.empty();
    }

    private static Optional<String> text(Environment settings, String name) {
        return Optional.ofNullable(settings.getProperty(name))
                .map(String::strip)
                .filter(StringUtils::hasText);
    }
}
