package io.rungs.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a page is first painted with comes first, and all that draws it later comes at once.
class ShellTest {
    private static final String MANIFEST = """
            {"style.css": {"file": "assets/style.css"},
             "index.html": {"file": "assets/index.js", "imports": ["_button", "_field"],
              "assets": ["assets/inter-greek-wght-normal-a.woff2", "assets/inter-latin-wght-normal-b.woff2"]},
             "_button": {"file": "assets/button.js"},
             "_field": {"file": "assets/field.js", "imports": ["_button"]},
             "_list": {"file": "assets/list.js"},
             "home": {"file": "assets/home.js", "imports": ["_list", "_field"]}}""";

    private final JsonNode manifest = JsonMapper.shared().readTree(MANIFEST);
    private final String foot = Shell.foot(manifest);

    @Test
    void itsLooksComeFirstAndWithoutScriptsBeside() {
        assertThat(Shell.head(manifest))
                .containsOnlyOnce("<link rel=\"stylesheet\" href=\"/assets/style.css\">")
                .doesNotContain("/assets/index.js", "/assets/button.js");
    }

    @Test
    void allOfItsScriptsAreFetchedAtOnceAndNoneTwice() {
        assertThat(foot)
                .containsOnlyOnce("<link rel=\"modulepreload\" fetchpriority=\"low\" href=\"/assets/button.js\">")
                .containsOnlyOnce("/assets/index.js");
        assertThat(Shell.early(manifest, "home"))
                .contains(
                        "<link rel=\"modulepreload\" fetchpriority=\"low\" href=\"/assets/home.js\">",
                        "/assets/list.js")
                .doesNotContain("/assets/field", "/assets/button");
    }

    @Test
    void itFetchesTheLatinFacesEarly() {
        assertThat(Shell.head(manifest))
                .containsOnlyOnce("rel=\"preload\"")
                .containsSubsequence("/assets/style.css", "href=\"/assets/inter-latin-wght-normal-b.woff2\"")
                .doesNotContain("greek");
    }
}
