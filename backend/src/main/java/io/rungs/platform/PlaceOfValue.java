package io.rungs.platform;

import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import org.jooq.Binding;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.Converters;
import org.jooq.DataType;
import org.jooq.Param;
import org.jooq.impl.AbstractBinding;
import org.jooq.impl.DSL;

/// Where a statement that is written out already takes a value.
///
/// @param type of the value, which is bound as ever
record PlaceOfValue<T>(String name, DataType<T> type) {
    static <T> PlaceOfValue<T> of(String name, Param<T> built) {
        return new PlaceOfValue<>(name, built.getDataType().asConvertedDataType(new OnlyBound<>(built.getBinding())));
    }

    Param<T> filled(Map<String, KeptStatement.Given<?>> values) {
        return DSL.val(Objects.requireNonNull(values.get(name), name).value(), type);
    }

    /// Binds a value as it is bound otherwise, and writes nothing of it.
    private static final class OnlyBound<T> extends AbstractBinding<T, T> {
        private final Binding<?, T> otherwise;

        OnlyBound(Binding<?, T> otherwise) {
            this.otherwise = otherwise;
        }

        @Override
        public Converter<T, T> converter() {
            return Converters.identity(otherwise.converter().toType());
        }

        @Override
        public void sql(BindingSQLContext<T> context) {}

        @Override
        public void set(BindingSetStatementContext<T> context) throws SQLException {
            otherwise.set(context);
        }

        @Override
        public void get(BindingGetResultSetContext<T> context) throws SQLException {
            otherwise.get(context);
        }
    }
}
