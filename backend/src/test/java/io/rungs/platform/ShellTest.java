package io.rungs.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// A page comes with all the styles and faces that it is first painted with.
class ShellTest {
    private static final String MANIFEST = """
            {"index.html": {"file": "assets/index.js", "css": ["assets/index.css"], "imports": ["_button", "_field"],
              "assets": ["assets/inter-greek-wght-normal-a.woff2", "assets/inter-latin-wght-normal-b.woff2"]},
             "_button": {"file": "assets/button.js", "css": ["assets/button.css"]},
             "_field": {"file": "assets/field.js", "css": ["assets/field.css"], "imports": ["_button"]},
             "_list": {"file": "assets/list.js"},
             "home": {"file": "assets/home.js", "css": ["assets/home.css"], "imports": ["_list", "_field"]}}""";

    private final String head = Shell.head(JsonMapper.shared().readTree(MANIFEST));

    @Test
    void itNamesTheStylesOfWhatTheEntryImportsOnceAndFirst() {
        assertThat(head)
                .containsOnlyOnce("href=\"/assets/button.css\"")
                .containsSubsequence(
                        "/assets/button.css", "/assets/field.css", "/assets/index.css", "/assets/index.js");
    }

    @Test
    void aPageFetchesAllOfItsScriptsAtOnceAndNoneTwice() {
        String home = Shell.drawnWith(JsonMapper.shared().readTree(MANIFEST), "home");
        assertThat(head)
                .containsOnlyOnce("<link rel=\"modulepreload\" href=\"/assets/button.js\">")
                .containsOnlyOnce("/assets/index.js");
        assertThat(home)
                .contains(
                        "<link rel=\"modulepreload\" href=\"/assets/home.js\">", "/assets/list.js", "/assets/home.css")
                .doesNotContain("/assets/field", "/assets/button");
    }

    @Test
    void itFetchesTheLatinFacesEarly() {
        assertThat(head)
                .contains("<link rel=\"preload\" as=\"font\" type=\"font/woff2\" crossorigin"
                        + " href=\"/assets/inter-latin-wght-normal-b.woff2\">")
                .doesNotContain("greek");
    }
}
