package io.rungs.moderation.model;

import io.rungs.kernel.Seen;
import io.rungs.text.Markdown;
import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds the addresses in what people write: those that a page would link to, those that it would not, and those
/// that stand in the words for a reader to follow, as they are drawn: without the characters that nobody sees, in
/// the
/// plain form of each letter.
final class Links {
    private static final String END = "[^\\s<>()\\[\\]{}\"'`|\\\\,;]*[^\\s<>()\\[\\]{}\"'`|\\\\.,;:!?]";
    private static final String LABELS = "(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+";
    /// What follows the last dot where it is neither a file nor a member nor the next sentence.
    private static final String TOP =
            "(?:com|org|(?<!\\basp\\.)net|(?<!\\b(?:java|socket|draw)\\.)io|biz|example|xyz|shop|club|vip|icu|website"
                    + "|eu|uk|us|de|fr|es|nl|ru|cn|jp|kr|br|tk|ga|cf|gq|tv|su|onion|рф|中国|xn--[a-z0-9-]+)";

    private static final String FILE = "(?:js|ts|py|md|go|rs|java|json|yaml|yml|xml|html|css|sh|sql|net)";

    private static final Pattern BARE = Pattern.compile("(?iu)(?<![\\p{L}\\p{N}_@/\\\\.-])(?:"
            // Any scheme, also one in look-alike letters.
            + "\\p{L}[\\p{L}\\p{N}+.-]{0,30}:[/\\\\]{2,}" + END
            + "|(?:https?|ftp|mailto):[/\\\\]?" + END
            + "|www\\." + END
            + "|[/\\\\]{2}" + LABELS + "\\p{L}{2,}(?:[/:?#]" + END + ")?"
            + "|[\\p{L}\\p{N}._%+-]{1,64}+@" + LABELS + "\\p{L}{2,}"
            + "|" + LABELS + TOP + "(?![\\p{L}\\p{N}_-]|\\.[\\p{L}\\p{N}])(?:[/:?#]" + END + ")?"
            // With a path it is an address whatever the name ends with, but for a file's.
            + "|" + LABELS + "(?!" + FILE + "/)\\p{L}{2,}/" + END
            + ")");

    private static final Pattern LEADS_AWAY = Pattern.compile("(?iu)(?:[/\\\\]{2}|\\p{L}[\\p{L}\\p{N}+.-]*:).+");

    private Links() {}

    /// Each address once.
    static Set<String> in(Collection<String> texts) {
        Set<String> found = new LinkedHashSet<>();
        for (String text : texts) {
            found.addAll(Markdown.links(text));
            Markdown.foreignLinks(text).stream()
                    .filter(it -> LEADS_AWAY.matcher(it).matches())
                    .forEach(found::add);
            Markdown.foreignLinks(text).forEach(it -> addBare(it, found));
            addBare(Markdown.words(text), found);
            addBare(text, found);
        }
        return found;
    }

    private static void addBare(String words, Set<String> found) {
        BARE.matcher(asDrawn(words))
                .results()
                .map(it -> it.group())
                .filter(bare -> found.stream().noneMatch(it -> it.contains(bare)))
                .forEach(found::add);
    }

    private static String asDrawn(String words) {
        return Normalizer.normalize(Seen.bare(words), Normalizer.Form.NFKC).replace('\u3002', '.');
    }
}
