package io.rungs.exchange.model;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What the rows of a file meant when they were read: a name may be another's by the time that they are carried
/// out, and then that is not what was reported.
///
/// @param rows how many were read: a head may be no longer known
/// @param fresh whether nothing stood at a level yet, so that the file's ladder would be taken
/// @param names what each name of the file stood for, of those that stood for anything
public record MeantRows(int rows, boolean fresh, Map<String, UUID> names) {
    /// Whether all that was known then is the same now. What nobody knew may have [#come] meanwhile.
    public boolean holds(MeantRows now) {
        return rows == now.rows
                && fresh == now.fresh
                && names.entrySet().stream().allMatch(it -> it.getValue().equals(now.names.get(it.getKey())));
    }

    /// A name in a column.
    public record Named(RowKind kind, String written) {}

    /// What nobody knew then and somebody does now, of levels, roles, groups and the like.
    ///
    /// @param now of the same rows
    public List<Named> come(MeantRows now) {
        return now.names.keySet().stream()
                .filter(it -> !names.containsKey(it))
                .map(it -> it.split("\n", -1))
                .flatMap(it ->
                        RowKind.of(it[0])
                                .filter(RowKind.ENTRIES::contains)
                                .map(kind -> new Named(kind, it[1]))
                                .stream())
                .toList();
    }
}
