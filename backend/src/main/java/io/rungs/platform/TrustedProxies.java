package io.rungs.platform;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/// The proxies in front of Rungs, as the settings name them. From them alone is it believed for whom they ask.
@Component
class TrustedProxies {
    private static final Pattern WITH_PORT =
            Pattern.compile("\\[([0-9A-Fa-f:.]+)](?::[0-9]{1,5})?|([0-9.]+):[0-9]{1,5}");
    private static final Pattern FOUR_NUMBERS = Pattern.compile("(?:(?:0|[1-9][0-9]{0,2})\\.){3}(?:0|[1-9][0-9]{0,2})");

    private final List<IpAddressMatcher> proxies;

    TrustedProxies(@Value("${rungs.trusted-proxies}") String setting) {
        proxies = entries(setting).map(TrustedProxies::matcher).toList();
    }

    /// What is wrong with such a setting; nothing where it can be used.
    static Optional<String> fault(String setting) {
        return entries(setting)
                .filter(it -> !isRange(it))
                .findFirst()
                .map(it -> "set rungs.trusted-proxies (RUNGS_TRUSTED_PROXIES) to addresses or ranges of the proxies,"
                        + " as 127.0.0.1,10.1.0.0/16: " + it + " is none, or is everybody");
    }

    private static Stream<String> entries(String setting) {
        return Arrays.stream(setting.split(",")).map(String::strip).filter(StringUtils::hasText);
    }

    private static boolean isRange(String entry) {
        try {
            matcher(entry);
            return literal(entry.split("/")[0]).isPresent() && !entry.matches(".*/0*");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static IpAddressMatcher matcher(String entry) {
        return new IpAddressMatcher(entry);
    }

    /// Who asks: whoever is connected, or, where that is one of the proxies, for whom it says to ask.
    ///
    /// @param forwarded what `X-Forwarded-For` says: each proxy adds at its end whom it was asked by
    String client(String connected, List<String> forwarded) {
        String client = connected;
        for (String before : forwarded.reversed()) {
            var address = trusts(client) ? literal(before) : Optional.<String>empty();
            if (address.isEmpty()) return client;
            client = address.get();
        }
        return client;
    }

    boolean trusts(String address) {
        return proxies.stream().anyMatch(it -> it.matches(address));
    }

    /// An address in its one form, without the port that some proxies write behind it; nothing that would have to
    /// be looked up, and no number that only could be one.
    private static Optional<String> literal(String text) {
        var parts = WITH_PORT.matcher(text);
        String address = !parts.matches() ? text : parts.group(1) == null ? parts.group(2) : parts.group(1);
        if (!address.contains(":") && !FOUR_NUMBERS.matcher(address).matches()) return Optional.empty();
        try {
            return Optional.of(InetAddress.ofLiteral(address).getHostAddress());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
