package io.rungs.exchange.files;

import io.rungs.exchange.files.TableHead.Meaning;
import io.rungs.exchange.model.Folded;
import io.rungs.exchange.model.HeadMeaning;
import io.rungs.exchange.model.KnownWords;
import io.rungs.exchange.model.KnownWords.At;
import io.rungs.exchange.model.SheetColumn;
import io.rungs.exchange.model.Spot;
import io.rungs.exchange.model.UnreadableFile;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What the heads of one file may mean. Each word is thought about once: a file may have a million cells where
/// heads are looked for.
final class HeadWords {
    /// What is longer is a text, and no head of anything.
    static final int LONGEST = 200;

    /// Different words of one file.
    private static final int MOST = 50_000;

    private static final Map<String, SheetColumn> WORDS = new HashMap<>();

    static {
        for (SheetColumn it : SheetColumn.values()) WORDS.put(it.head(), it);
        word(SheetColumn.DOMAIN, "area");
        word(SheetColumn.GROUP, "category", "skill group");
        word(SheetColumn.SKILL, "skills", "competency", "competence", "capability");
        word(SheetColumn.NAME, "skill name");
        word(SheetColumn.ROLE, "job role", "job", "position");
        word(SheetColumn.LEVEL, "grade", "rank", "rung");
        word(SheetColumn.REQUIREMENT, "required");
        word(
                SheetColumn.DESCRIPTION,
                "expectation",
                "expectations",
                "statement",
                "statements",
                "behaviour",
                "behaviours",
                "behavior",
                "behaviors",
                "criteria",
                "definition",
                "text");
        word(SheetColumn.SUMMARY, "about");
    }

    private static void word(SheetColumn column, String... words) {
        Arrays.stream(words).forEach(it -> WORDS.put(it, column));
    }

    private final KnownWords known;
    private final Map<String, Optional<Meaning>> thought = new HashMap<>();

    HeadWords(KnownWords known) {
        this.known = known;
    }

    /// @throws UnreadableFile where there are so many words that nobody would look for heads among them
    Optional<Meaning> meaning(String head) {
        if (head.length() > LONGEST) return Optional.empty();
        Optional<Meaning> before = thought.get(head);
        if (before != null) return before;
        if (thought.size() == MOST)
            throw new UnreadableFile(
                    Spot.NOWHERE,
                    "More than %,d different words stand where heads are looked for: begin each sheet with its heads."
                            .formatted(MOST));
        Optional<Meaning> found = think(head);
        thought.put(head, found);
        return found;
    }

    /// Whether somebody said what it stands for.
    boolean isSaid(String head) {
        return head.length() <= LONGEST && known.said(head).isPresent();
    }

    /// Whether somebody said that an empty cell below it means what stands above.
    boolean isFilled(String head) {
        return head.length() <= LONGEST && known.isFilled(head);
    }

    Optional<String> role(String written) {
        return known.role(written);
    }

    static boolean isWord(String head) {
        return WORDS.containsKey(head);
    }

    private Optional<Meaning> think(String head) {
        Optional<HeadMeaning> said = known.said(head);
        if (said.isPresent()) return Meaning.said(said.get());
        String folded = Folded.of(head);
        SheetColumn column = WORDS.get(folded);
        if (column != null) return Optional.of(Meaning.of(column));
        // As Rungs writes it, with slugs; else as people do.
        return atLevel(head.strip(), known::head).or(() -> atLevel(folded, known::folded));
    }

    private static Optional<Meaning> atLevel(String head, Function<String, Optional<At>> known) {
        return atLevel(head, "", SheetColumn.DESCRIPTION, known)
                .or(() -> atLevel(head, WideTable.REQUIREMENT, SheetColumn.REQUIREMENT, known))
                .or(() -> atLevel(head, WideTable.PROFICIENCY, SheetColumn.PROFICIENCY, known));
    }

    private static Optional<Meaning> atLevel(
            String head, String behind, SheetColumn column, Function<String, Optional<At>> known) {
        if (!head.endsWith(behind)) return Optional.empty();
        String level = head.substring(0, head.length() - behind.length());
        return known.apply(level)
                .or(() -> level.startsWith(WideTable.LEVEL)
                        ? known.apply(level.substring(WideTable.LEVEL.length()))
                        : Optional.empty())
                .map(it -> new Meaning(column, it.level(), it.role()));
    }
}
