package io.rungs.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a description says, as it is read: restricted Markdown, in which whatever is not a mark stands as it was
/// typed, each line that was written is a line, and what people type as a list is one.
///
/// ```
/// You can:              Paragraph ── its lines ── runs of words
/// - name what is owed   Listing ─┬─ Item ── its lines
///   - to whom                    │    └──── Listing ── Item: one step in and no further
/// – say by when                  └─ Item
/// ```
///
/// Where its lines stand say [Outline]. The page reads the same by `blocks.ts`; both are held to descriptions.json.
public record Description(List<Block> blocks) {
    public sealed interface Block {}

    public record Paragraph(List<List<Run>> lines) implements Block {}

    /// @param first the number of its first item; null where they have none
    public record Listing(@Nullable Integer first, List<Item> items) implements Block {}

    public record Item(List<List<Run>> lines, List<Listing> nested) {}

    /// Words of a line that look alike.
    ///
    /// @param href where they lead to
    public record Run(
            String text,
            boolean strong,
            boolean em,
            boolean code,
            @Nullable String href) {}

    public static Description of(String text) {
        var reader = new Reader();
        Lines.of(text).forEach(reader::read);
        return new Description(List.copyOf(reader.blocks));
    }

    /// As a page may show it.
    public String html() {
        return DrawnDescription.of(this);
    }

    /// Its words without marks, a line for each that is read.
    public List<String> words() {
        return lines().map(it -> String.join("", it.stream().map(Run::text).toList()))
                .toList();
    }

    /// The same where there is room for one line.
    public String inOneLine() {
        return String.join(" · ", words());
    }

    /// All that it says: its words, and where its links lead, which somebody could change as well.
    String said() {
        return lines().map(line -> line.stream().map(Description::said).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    /// What is an address by itself says it once.
    private static String said(Run run) {
        String href = run.href();
        return href == null || href.equals(run.text()) ? run.text() : run.text() + " " + href + " ";
    }

    /// The addresses outside of the installation that it links to.
    public List<String> links() {
        return lines().flatMap(List::stream)
                .flatMap(it -> Stream.ofNullable(it.href()))
                .filter(Tamed::leadsOutside)
                .toList();
    }

    private Stream<List<Run>> lines() {
        return blocks.stream().flatMap(Description::lines);
    }

    private static Stream<List<Run>> lines(Block block) {
        return switch (block) {
            case Paragraph it -> it.lines().stream();
            case Listing it ->
                it.items().stream()
                        .flatMap(item -> Stream.concat(
                                item.lines().stream(), item.nested().stream().flatMap(Description::lines)));
        };
    }

    private static final class Reader {
        final List<Block> blocks = new ArrayList<>();
        private final Outline outline = new Outline();

        /// Of the last item.
        private List<List<Run>> lines = new ArrayList<>();

        void read(String line) {
            switch (outline.read(line)) {
                case PARTS -> {}
                case BEGINS -> blocks.add(new Paragraph(new ArrayList<>(List.of(words(line)))));
                case GOES_ON -> paragraph().lines().add(words(line));
                case ITEM -> add(Lines.mark(line).orElseThrow(), list());
                case NESTED ->
                    nest(
                            Lines.mark(line).orElseThrow(),
                            list().orElseThrow().items().getLast().nested());
                case MORE -> lines.add(words(line));
            }
        }

        private static List<Run> words(String line) {
            return Runs.of(Lines.trim(line));
        }

        private Paragraph paragraph() {
            return (Paragraph) blocks.getLast();
        }

        private Optional<Listing> list() {
            return !blocks.isEmpty() && blocks.getLast() instanceof Listing it ? Optional.of(it) : Optional.empty();
        }

        private void add(Lines.Mark mark, Optional<Listing> open) {
            add(mark, open.filter(it -> goesOn(it, mark)).orElseGet(() -> {
                var begun = begun(mark);
                blocks.add(begun);
                return begun;
            }));
        }

        private void nest(Lines.Mark mark, List<Listing> lists) {
            Optional<Listing> open = lists.isEmpty() ? Optional.empty() : Optional.of(lists.getLast());
            add(mark, open.filter(it -> goesOn(it, mark)).orElseGet(() -> {
                var begun = begun(mark);
                lists.add(begun);
                return begun;
            }));
        }

        private void add(Lines.Mark mark, Listing to) {
            lines = new ArrayList<>(List.of(Runs.of(mark.words())));
            to.items().add(new Item(lines, new ArrayList<>()));
        }

        /// Items with numbers and ones without are no list together.
        private static boolean goesOn(Listing open, Lines.Mark mark) {
            return (open.first() == null) == (mark.number() == null);
        }

        private static Listing begun(Lines.Mark mark) {
            return new Listing(mark.number(), new ArrayList<>());
        }
    }
}
