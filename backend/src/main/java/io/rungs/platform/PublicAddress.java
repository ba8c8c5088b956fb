package io.rungs.platform;

import io.rungs.kernel.Letters;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The address that people type, as the settings say it. Every absolute address that Rungs gives begins with it,
/// whatever a request says of itself.
@Component
public class PublicAddress {
    static final String SETTING = "rungs.public-url";

    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int HIGHEST_PORT = 65_535;

    private final String scheme;
    private final String host;
    private final int port;

    PublicAddress(@Value("${rungs.public-url}") String url) {
        fault(url).ifPresent(it -> {
            throw new StartRefused("The setting rungs.public-url cannot be used: " + url, it);
        });
        URI read = URI.create(url.strip());
        scheme = Letters.small(read.getScheme());
        host = Letters.small(read.getHost());
        port = read.getPort() < 0 ? usualPort() : read.getPort();
    }

    /// What is wrong with such a setting; nothing where it can be used.
    static Optional<String> fault(String url) {
        try {
            return fault(new URI(url.strip())).map(it -> "set rungs.public-url (RUNGS_PUBLIC_URL) " + it);
        } catch (URISyntaxException e) {
            return Optional.of("set rungs.public-url (RUNGS_PUBLIC_URL) to an address, as https://rungs.example.org");
        }
    }

    private static Optional<String> fault(URI url) {
        if (url.getScheme() == null || !SCHEMES.contains(Letters.small(url.getScheme())))
            return Optional.of("to an address that begins with https:// (or http://), as https://rungs.example.org");
        if (url.getHost() == null || url.getRawUserInfo() != null)
            return Optional.of(
                    "to an address with a plain host name and nothing before it, as https://rungs.example.org");
        if (url.getPort() == 0 || url.getPort() > HIGHEST_PORT)
            return Optional.of("to an address whose port is one of 1 to 65535");
        if (!Set.of("", "/").contains(url.getRawPath()) || url.getRawQuery() != null || url.getRawFragment() != null)
            return Optional.of("to a host name of its own: Rungs lives at no path below one, and takes no query");
        return Optional.empty();
    }

    /// Scheme, host and port, as a browser writes an origin.
    public String origin() {
        return origin(host);
    }

    private String origin(String name) {
        return scheme + "://" + authority(name);
    }

    String authority() {
        return authority(host);
    }

    private String authority(String name) {
        return port == usualPort() ? name : name + ":" + port;
    }

    /// The origins that a page of Rungs may have: on one person's machine every name of the machine itself.
    public List<String> origins() {
        return Stream.concat(Stream.of(origin()), otherNames().map(this::origin))
                .toList();
    }

    /// Whether somebody asked this machine for itself, only by another of its names.
    boolean isOtherName(String authority) {
        return otherNames().map(this::authority).anyMatch(authority::equalsIgnoreCase);
    }

    private Stream<String> otherNames() {
        return isLoopback() ? LOOPBACK.stream().filter(it -> !it.equals(host)) : Stream.of();
    }

    /// Whether nobody but this machine reaches it.
    boolean isLoopback() {
        return LOOPBACK.contains(host);
    }

    /// Whether people come by https, whoever ends it.
    public boolean isSecure() {
        return scheme.equals("https");
    }

    String scheme() {
        return scheme;
    }

    String host() {
        return host;
    }

    int port() {
        return port;
    }

    private int usualPort() {
        return isSecure() ? 443 : 80;
    }
}
