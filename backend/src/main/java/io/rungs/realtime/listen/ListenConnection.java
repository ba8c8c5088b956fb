package io.rungs.realtime.listen;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/// Opens the connection that listens. It waits for nothing for ever; what the address says itself counts more.
@Component
class ListenConnection {
    private static final String SECONDS_TO_CONNECT = "3";
    private static final String SECONDS_TO_ANSWER = "5";

    private final JdbcConnectionDetails database;
    private final @Nullable String url;

    /// @param url a direct connection, where the usual one leads through a pooler, which LISTEN does not pass
    ListenConnection(JdbcConnectionDetails database, @Value("${rungs.listen-url:#{null}}") @Nullable String url) {
        this.database = database;
        this.url = url;
    }

    Connection open() throws SQLException {
        var how = new Properties();
        if (database.getUsername() != null) how.setProperty("user", database.getUsername());
        if (database.getPassword() != null) how.setProperty("password", database.getPassword());
        how.setProperty("ApplicationName", "rungs-listen");
        how.setProperty("connectTimeout", SECONDS_TO_CONNECT);
        how.setProperty("loginTimeout", SECONDS_TO_CONNECT);
        how.setProperty("socketTimeout", SECONDS_TO_ANSWER);
        how.setProperty("tcpKeepAlive", "true");
        return DriverManager.getConnection(url == null ? database.getJdbcUrl() : url, how);
    }
}
