package io.rungs.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.security.Principal;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Who is counted: a member, however many sessions they have, or the address of somebody who is not signed in.
///
/// @param member the name of the principal
/// @param address an IPv4 address, or the first half of an IPv6 one, which is what one household or office is given
public record Caller(@Nullable String member, String address) {
    private static final int HALF = 8;

    public static Caller of(HttpServletRequest request) {
        Principal principal = request.getUserPrincipal();
        return new Caller(principal == null ? null : principal.getName(), network(request.getRemoteAddr()));
    }

    /// The address is as the server sees it: behind a proxy that is trusted, what that proxy says.
    static String network(@Nullable String address) {
        if (address == null || address.isEmpty()) return "unknown";
        int zone = address.indexOf('%');
        try {
            var read = InetAddress.ofLiteral(zone < 0 ? address : address.substring(0, zone));
            if (!(read instanceof Inet6Address)) return read.getHostAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(read.getAddress(), HALF)) + "/64";
        } catch (IllegalArgumentException e) {
            return "unknown";
        }
    }

    public String name() {
        return member == null ? address : member;
    }
}
