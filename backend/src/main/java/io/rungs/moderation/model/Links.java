package io.rungs.moderation.model;

import io.rungs.text.Markdown;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds the addresses in what people write: those that a page would link to, and those in the bare text.
final class Links {
    private static final Pattern BARE = Pattern.compile(
            "(?i)\\b(?:https?://|www\\.|mailto:)[^\\s<>()\\[\\]{}\"'`|\\\\]*[^\\s<>()\\[\\]{}\"'`|\\\\.,;:!?]");

    private Links() {}

    /// Each address once.
    static Set<String> in(Collection<String> texts) {
        Set<String> found = new LinkedHashSet<>();
        for (String text : texts) {
            var linked = Markdown.links(text);
            found.addAll(linked);
            BARE.matcher(text)
                    .results()
                    .map(it -> it.group())
                    .filter(bare -> linked.stream().noneMatch(it -> it.startsWith(bare)))
                    .forEach(found::add);
        }
        return found;
    }
}
