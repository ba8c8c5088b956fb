package io.rungs;

import io.rungs.testing.Committed;
import io.rungs.testing.Installation;
import io.rungs.testing.RungsTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

@RungsTest
class OpenApiTest {
    private static final JsonMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Autowired
    Installation rungs;

    @Test
    void the_committed_document_is_the_served_one() {
        JsonNode served = rungs.guest().get("/api/openapi").expect(200).body();
        Object sorted = SORTED.treeToValue(served, Object.class);
        Committed.agrees("backend/openapi.json", SORTED.writeValueAsString(sorted) + "\n");
    }
}
