package io.rungs.moderation.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.text.Description;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LinksOfDescriptionsTest {
    @Property(tries = 2000)
    void what_a_description_leads_to_is_seen_at_the_gate(@ForAll("linking") String text) {
        var seen = Links.in(List.of(text));
        assertThat(Description.of(text).links())
                .allMatch(address -> seen.stream().anyMatch(it -> it.contains(address)));
    }

    @Provide
    Arbitrary<String> linking() {
        return Arbitraries.of(
                        "    ",
                        "- ",
                        "[a](",
                        "https://1.2.3.4/",
                        "https://a.example",
                        "HTTP://",
                        "mailto:a@b",
                        ")",
                        "<",
                        ">",
                        "`",
                        "*",
                        "_",
                        "\\",
                        "は",
                        "。",
                        "\n",
                        " ",
                        "x")
                .list()
                .ofMaxSize(12)
                .map(it -> String.join("", it));
    }
}
