package io.rungs.moderation.model;

import io.rungs.kernel.Letters;
import io.rungs.kernel.Seen;
import io.rungs.text.Description;
import io.rungs.text.Markdown;
import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds the addresses in what people write: those that a page would link to, those that it would not, and those
/// that stand in the words for a reader to follow, as they are drawn: without the characters that nobody sees, in
/// the plain form of each letter. A bare name counts where mail programs would make a link of it.
///
/// No letter is looked at again and again, however many stand in a row: a label is taken as a whole or not at all,
/// and what begins no address is passed over as a whole.
final class Links {
    private static final String END = "[^\\s<>()\\[\\]{}\"'`|\\\\,;]*[^\\s<>()\\[\\]{}\"'`|\\\\.,;:!?]";
    /// As many as a name may have, and no more.
    private static final String LABELS = "(?:[\\p{L}\\p{N}][\\p{L}\\p{N}-]*+(?<!-)\\.){1,126}";
    /// What an address does not begin behind.
    private static final String AMIDST = "[\\p{L}\\p{N}_@/\\\\.-]";
    /// What files of the trade end with, whatever country it stands for.
    private static final String FILE = "(?:js|ts|py|md|go|rs|java|json|yaml|yml|xml|html|css|sh|sql)";

    private static final Pattern BARE = Pattern.compile("(?iu)(?<!" + AMIDST + ")(?<address>"
            // Any scheme, also one in look-alike letters.
            + "\\p{L}[\\p{L}\\p{N}+.-]{0,30}:[/\\\\]{2,}+" + END
            + "|(?:https?|ftp|mailto):[/\\\\]?" + END
            + "|www\\." + END
            + "|[/\\\\]{2}" + LABELS + "\\p{L}{2,}(?:[/:?#]" + END + ")?"
            + "|[\\p{L}\\p{N}._%+-]{1,64}+@" + LABELS + "\\p{L}{2,}"
            // With a path it is an address whatever the name ends with, but for a file's.
            + "|" + LABELS + "(?!(?:" + FILE + "|net)/)\\p{L}{2,}/" + END
            + ")|" + AMIDST + "++");

    /// A name alone. It is one only where it ends as an address can.
    private static final Pattern NAME = Pattern.compile("(?iu)(?<!" + AMIDST + ")"
            + "(?<host>" + LABELS + "(?<top>(?=[\\p{N}-]*+\\p{L})[\\p{L}\\p{N}-]++))"
            + "(?![\\p{L}\\p{N}_-]|\\.[\\p{L}\\p{N}])(?:[/:?#]" + END + ")?|" + AMIDST + "++");

    /// What programmers write; and where one sentence follows another without a space.
    private static final Pattern NO_NAME =
            Pattern.compile("(?iu:(?:log|logger|logging)\\.info|(?:java|socket|draw)\\.io"
                    + "|(?:.*\\.)?asp\\.net|.*\\." + FILE + ")"
                    + "|.*\\p{Ll}\\.(?:As|At|Be|By|Do|He|In|Is|It|Me|My|No|So|To|Us|We)");

    /// Letters whose plain form is a sentence: no address has one.
    private static final Pattern LONG = Pattern.compile("[\\uFDFA\\uFDFB]++");

    private static final Pattern LEADS_AWAY = Pattern.compile("(?iu)(?:[/\\\\]{2}|\\p{L}[\\p{L}\\p{N}+.-]*:).+");

    /// Against so many of the texts before is held what a text says again in other words.
    private static final int MANY = 50;

    private Links() {}

    /// Each address once.
    static Set<String> in(Collection<String> texts) {
        Set<String> found = new LinkedHashSet<>();
        for (String text : texts)
            found.addAll(in(text, found.stream().limit(MANY).toList()));
        return found;
    }

    private static Set<String> in(String text, Collection<String> before) {
        Set<String> found = new LinkedHashSet<>(before);
        found.addAll(Markdown.links(text));
        var foreign = new LinkedHashSet<>(Markdown.foreignLinks(text));
        foreign.stream().filter(it -> LEADS_AWAY.matcher(it).matches()).forEach(found::add);
        foreign.forEach(it -> addBare(it, found));
        // A description is read by rules of its own.
        Description.of(text).links().forEach(it -> add(it, found));
        addBare(Markdown.words(text), found);
        addBare(text, found);
        return found;
    }

    private static void addBare(String words, Set<String> found) {
        String drawn = asDrawn(words);
        Stream.concat(bare(drawn), names(drawn)).forEach(it -> add(it, found));
    }

    private static void add(String address, Set<String> found) {
        if (found.stream().noneMatch(it -> it.contains(address))) found.add(address);
    }

    private static Stream<String> bare(String drawn) {
        return BARE.matcher(drawn).results().flatMap(it -> Stream.ofNullable(it.group("address")));
    }

    private static Stream<String> names(String drawn) {
        return NAME.matcher(drawn)
                .results()
                .filter(it -> it.group("host") != null)
                .filter(it -> TopLevelDomains.has(it.group("top")) && !isCall(drawn, it))
                .filter(it -> !NO_NAME.matcher(it.group("host")).matches())
                .map(MatchResult::group);
    }

    /// As `model.fit(x)`.
    private static boolean isCall(String words, MatchResult name) {
        return words.startsWith("(", name.end("host")) && !name.group("top").matches("(?i)com|org|net");
    }

    private static String asDrawn(String words) {
        String plain = LONG.matcher(Seen.bare(words)).replaceAll(" ");
        return Letters.in(Normalizer.Form.NFKC, plain).replace('\u3002', '.');
    }
}
