package io.rungs.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
/// The page reads the same by `blocks.ts`; both are held to descriptions.json.
public record Description(List<Block> blocks) {
    /// From so many columns on an item stands under the one before it.
    private static final int STEP = 2;

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
        private @Nullable Paragraph paragraph;
        private @Nullable Listing list;
        private @Nullable Item item;
        private int base;

        void read(String line) {
            var mark = Lines.mark(line);
            String words = Lines.trim(line);
            if (words.isEmpty()
                    || list != null && mark.filter(it -> it.words().isEmpty()).isPresent()) paragraph = null;
            else if (mark.filter(this::begins).isPresent()) add(mark.get());
            else if (item != null && Lines.columns(line) >= base + STEP)
                item.lines().add(Runs.of(words));
            else write(Runs.of(words));
        }

        /// Amid a paragraph only a first number begins a list: "in version / 14. Then".
        private boolean begins(Lines.Mark mark) {
            return !mark.words().isEmpty() && (paragraph == null || mark.number() == null || mark.number() == 1);
        }

        private void add(Lines.Mark mark) {
            paragraph = null;
            var next = new Item(new ArrayList<>(List.of(Runs.of(mark.words()))), new ArrayList<>());
            item = next;
            if (list != null && mark.columns() >= base + STEP) {
                nested(mark, list.items().getLast().nested()).items().add(next);
                return;
            }
            base = list == null ? mark.columns() : Math.min(base, mark.columns());
            if (list == null || !goesOn(list, mark)) {
                list = begun(mark);
                blocks.add(list);
            }
            list.items().add(next);
        }

        private static Listing nested(Lines.Mark mark, List<Listing> lists) {
            Optional<Listing> open = lists.isEmpty() ? Optional.empty() : Optional.of(lists.getLast());
            return open.filter(it -> goesOn(it, mark)).orElseGet(() -> {
                var begun = begun(mark);
                lists.add(begun);
                return begun;
            });
        }

        /// Items with numbers and ones without are no list together.
        private static boolean goesOn(Listing open, Lines.Mark mark) {
            return (open.first() == null) == (mark.number() == null);
        }

        private static Listing begun(Lines.Mark mark) {
            return new Listing(mark.number(), new ArrayList<>());
        }

        private void write(List<Run> words) {
            list = null;
            item = null;
            if (paragraph == null) {
                paragraph = new Paragraph(new ArrayList<>());
                blocks.add(paragraph);
            }
            paragraph.lines().add(words);
        }
    }
}
