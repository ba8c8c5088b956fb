package io.rungs.platform;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.Context;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SQL;
import org.jooq.Select;
import org.jooq.conf.SettingsTools;
import org.jooq.impl.CustomQueryPart;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// A long statement that is said with every act: built and written out once, with named places for its values, and
/// from then on only given them. To build and write one out each time costs more than all else that is done for it
/// in here.
public final class KeptStatement {
    /// Stands before the names of places while they are looked for, and nowhere else.
    private static final String MARK = "\uE000";

    private static final Pattern PLACE = Pattern.compile(MARK + "(\\w+)");

    private final DSLContext db;
    private final List<Field<?>> fields;
    private final String sql;
    private final List<PlaceOfValue<?>> places;

    private KeptStatement(DSLContext db, ResultQuery<?> built, List<Field<?>> fields) {
        this.db = db;
        this.fields = fields;
        var settings = SettingsTools.clone(db.settings()).withRenderNamedParamPrefix(MARK);
        var marked =
                PLACE.matcher(DSL.using(db.configuration().derive(settings)).renderNamedParams(built));
        var params = db.extractParams(built);
        this.places = marked.results()
                .<PlaceOfValue<?>>map(it -> place(it.group(1), params))
                .toList();
        this.sql = marked.replaceAll("?");
    }

    /// Places without a name are counted otherwise where they are found than where they are written.
    private static PlaceOfValue<?> place(String name, Map<String, Param<?>> params) {
        var param = params.get(name);
        if (param == null || param.getParamName() == null)
            throw new IllegalArgumentException("A value has a name or is inlined: " + name);
        return PlaceOfValue.of(name, param);
    }

    public static KeptStatement rows(DSLContext db, Select<?> built) {
        // Those of which it was built: others would look alike to whoever asks a row for one of several.
        return rows(
                db,
                built,
                built.$select().stream().<Field<?>>map(it -> (Field<?>) it).toList());
    }

    /// @param fields what a change says of the rows that it changed
    public static KeptStatement rows(DSLContext db, ResultQuery<?> built, List<Field<?>> fields) {
        return new KeptStatement(db, built, fields);
    }

    public static <T> Given<T> given(Param<T> place, @Nullable T value) {
        return new Given<>(place, value);
    }

    public ResultQuery<Record> with(Given<?>... values) {
        Map<String, Given<?>> named = Stream.of(values).collect(toMap(it -> it.place.getParamName(), it -> it));
        var filled = places.stream().<Param<?>>map(it -> it.filled(named)).toList();
        return db.resultQuery(new Written(sql, filled)).coerce(fields);
    }

    /// A value for all places of its name.
    public record Given<T>(Param<T> place, @Nullable T value) {}

    /// The statement as it was written out, and after it the values, of which nothing is written any more.
    private static final class Written extends CustomQueryPart implements SQL {
        private final String sql;
        private final List<Param<?>> values;

        Written(String sql, List<Param<?>> values) {
            this.sql = sql;
            this.values = values;
        }

        @Override
        public void accept(Context<?> context) {
            context.sql(sql, true);
            values.forEach(context::visit);
        }
    }
}
