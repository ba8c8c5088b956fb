package io.rungs;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.Committed;
import io.rungs.testing.Installation;
import io.rungs.testing.RungsTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springdoc.core.service.OpenAPIService;
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

    @Autowired
    OpenAPIService document;

    @Test
    void the_committed_document_is_the_served_one() {
        JsonNode served = rungs.guest().get("/api/openapi").expect(200).body();
        Object sorted = SORTED.treeToValue(served, Object.class);
        Committed.agrees("backend/openapi.json", SORTED.writeValueAsString(sorted) + "\n");
    }

    /// Each would be kept for ever, and anybody may name any number of languages.
    @Test
    void it_is_made_once_whatever_language_somebody_names() {
        for (String language : new String[] {"fr-FR", "aa-US", "de"})
            rungs.guest().get("/api/openapi", "Accept-Language", language).expect(200);

        for (String language : new String[] {"fr-FR", "aa-US", "de"})
            assertThat(document.getCachedOpenAPI(Locale.forLanguageTag(language)))
                    .isNull();
        assertThat(document.getCachedOpenAPI(Locale.ENGLISH)).isNotNull();
    }
}
