package io.rungs.catalog.store;

import io.rungs.catalog.model.Document;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// How the module's documents and values are kept as JSON. The order of a record's components is the order of its
/// fields, so equal documents are equal bytes.
@Component
class Json {
    private final JsonMapper mapper = JsonMapper.builder().build();

    byte[] bytes(Object document) {
        return mapper.writeValueAsBytes(document);
    }

    Document document(byte[] bytes) {
        return mapper.readValue(bytes, Document.class);
    }

    @Nullable
    JSONB value(@Nullable Object value) {
        return value == null ? null : JSONB.valueOf(mapper.writeValueAsString(value));
    }

    <T> @Nullable T read(@Nullable JSONB json, Class<T> type) {
        return json == null ? null : mapper.readValue(json.data(), type);
    }
}
