package io.rungs.platform;

import org.postgresql.Driver;

/// The address of a PostgreSQL database as a setting names it. One that the driver does not understand never comes
/// to it, since it would repeat all of it in the log, with any password.
final class DatabaseAddress {
    /// What is right instead.
    static final String RIGHT =
            "a PostgreSQL database, as jdbc:postgresql://host:5432/rungs, its user and password" + " apart from it";

    private DatabaseAddress() {}

    static boolean fits(String url) {
        return url.startsWith("jdbc:postgresql:")
                && Driver.parseURL(url, null) != null
                && !withoutParameters(url).contains("@");
    }

    /// Fit for the log.
    static String withoutParameters(String url) {
        return url.replaceFirst("(?s)\\?.*", "");
    }
}
