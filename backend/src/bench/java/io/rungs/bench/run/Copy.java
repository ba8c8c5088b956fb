package io.rungs.bench.run;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Fills a table by COPY.
final class Copy {
    private Copy() {}

    static List<@Nullable Object> row(@Nullable Object... values) {
        return java.util.Arrays.asList(values);
    }

    static void into(Connection db, String table, String columns, Stream<List<@Nullable Object>> rows)
            throws SQLException {
        var copy =
                db.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY %s (%s) FROM STDIN".formatted(table, columns));
        for (Iterator<List<@Nullable Object>> each = rows.iterator(); each.hasNext(); ) {
            String line = each.next().stream().map(Copy::written).collect(Collectors.joining("\t", "", "\n"));
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
        }
        copy.endCopy();
    }

    private static String written(@Nullable Object value) {
        if (value == null) return "\\N";
        if (value instanceof byte[] bytes) return "\\\\x" + HexFormat.of().formatHex(bytes);
        return value.toString()
                .replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
