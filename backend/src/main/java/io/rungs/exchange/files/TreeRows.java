package io.rungs.exchange.files;

import io.rungs.exchange.files.TreeIn.Token;
import io.rungs.exchange.model.Marks;
import io.rungs.exchange.model.RowKind;
import io.rungs.exchange.model.RowSink;
import io.rungs.exchange.model.SheetColumn;
import io.rungs.exchange.model.SheetRow;
import io.rungs.exchange.model.SheetRow.Builder;
import io.rungs.exchange.model.Spaces;
import io.rungs.exchange.model.Spot;
import io.rungs.exchange.model.UnreadableFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes rows of a tree: the catalogue as [TreeWriter] writes it, or a file that is one skill, as in the seeds.
/// Whatever else stands there is named with its place.
final class TreeRows {
    private static final Map<String, SheetColumn> STEP = Map.of(
            "name", SheetColumn.NAME,
            "retired", SheetColumn.STATE,
            "letter", SheetColumn.LETTER,
            "definition", SheetColumn.DESCRIPTION);
    private static final Map<String, SheetColumn> NAMED =
            Map.of("name", SheetColumn.NAME, "retired", SheetColumn.STATE);
    private static final Map<String, SheetColumn> ROLE = Map.of(
            "name", SheetColumn.NAME,
            "retired", SheetColumn.STATE,
            "family", SheetColumn.FAMILY,
            "summary", SheetColumn.SUMMARY);
    private static final Map<String, SheetColumn> RUNG = Map.of(
            "level", SheetColumn.LEVEL,
            "title", SheetColumn.TITLE,
            "text", SheetColumn.DESCRIPTION);
    private static final Map<String, SheetColumn> SKILL = Map.of(
            "slug", SheetColumn.SKILL,
            "name", SheetColumn.NAME,
            "domain", SheetColumn.DOMAIN,
            "group", SheetColumn.GROUP,
            "revision", SheetColumn.REVISION,
            "summary", SheetColumn.SUMMARY);
    private static final Map<String, SheetColumn> CELL = Map.of(
            "requirement", SheetColumn.REQUIREMENT,
            "proficiency", SheetColumn.PROFICIENCY,
            "description", SheetColumn.DESCRIPTION);

    private final TreeIn in;
    private final RowSink sink;

    /// The first token of an item is read by whoever looks for the end of its list.
    private @Nullable Token peeked;

    TreeRows(TreeIn in, RowSink sink) {
        this.in = in;
        this.sink = sink;
    }

    /// @throws UnreadableFile
    void read() throws IOException {
        if (in.next() != Token.BEGIN_MAP)
            throw new UnreadableFile(in.spot(), "The file has to begin with the keys of a catalogue or of a skill.");
        var skill = new OneSkill(in.spot());
        each((key, at) -> {
            if (SKILL.containsKey(key) || key.equals("roles") && skill.any()) skill.part(key, at);
            else part(key, at, skill);
        });
        if (in.next() != Token.END) throw new UnreadableFile(in.spot(), "Something stands behind the end.");
        if (skill.any()) skill.tell();
    }

    private void part(String key, Spot at, OneSkill skill) throws IOException {
        switch (key) {
            case "format" -> format();
            case "levels" -> list(() -> entry(RowKind.LEVEL, SheetColumn.LEVEL, STEP));
            case "proficiencies" -> list(() -> entry(RowKind.PROFICIENCY, SheetColumn.PROFICIENCY, STEP));
            case "domains" -> list(this::domain);
            case "families" -> list(() -> entry(RowKind.FAMILY, SheetColumn.FAMILY, NAMED));
            case "roles" -> roles(skill);
            case "skills" ->
                list(() -> {
                    expect(Token.BEGIN_MAP);
                    var one = new OneSkill(in.spot());
                    each(one::part);
                    one.tell();
                });
            default -> unknown(key, at);
        }
    }

    private void format() throws IOException {
        String format = text(in.next());
        if (!TreeWriter.FORMAT.equals(format))
            throw new UnreadableFile(in.spot(), "The format %s is not read here.".formatted(format));
    }

    /// Of a catalogue a list, of a skill a map.
    private void roles(OneSkill skill) throws IOException {
        Token token = in.next();
        if (token == Token.BEGIN_MAP) skill.roles();
        else if (token == Token.BEGIN_LIST) items(this::role);
        else throw wrong("A list of roles has to stand here.");
    }

    private void domain() throws IOException {
        expect(Token.BEGIN_MAP);
        var row = SheetRow.of(RowKind.DOMAIN, in.spot());
        List<Builder> groups = new ArrayList<>();
        var slug = new Holder();
        each((key, at) -> {
            switch (key) {
                case "slug" -> slug.hold(in, row, SheetColumn.DOMAIN);
                case "groups" ->
                    list(() -> {
                        expect(Token.BEGIN_MAP);
                        groups.add(fields(SheetRow.of(RowKind.GROUP, in.spot()), SheetColumn.GROUP, NAMED));
                    });
                default -> field(row, key, at, NAMED);
            }
        });
        sink.row(row.row());
        groups.forEach(
                it -> sink.row(it.with(SheetColumn.DOMAIN, slug.text, slug.spot).row()));
    }

    private void role() throws IOException {
        expect(Token.BEGIN_MAP);
        var row = SheetRow.of(RowKind.ROLE, in.spot());
        List<Builder> rungs = new ArrayList<>();
        var slug = new Holder();
        each((key, at) -> {
            switch (key) {
                case "slug" -> slug.hold(in, row, SheetColumn.ROLE);
                case "rungs" ->
                    list(() -> {
                        expect(Token.BEGIN_MAP);
                        var rung = SheetRow.of(RowKind.RUNG, in.spot());
                        each((name, where) -> field(rung, name, where, RUNG));
                        rungs.add(rung);
                    });
                default -> field(row, key, at, ROLE);
            }
        });
        sink.row(row.row());
        rungs.forEach(
                it -> sink.row(it.with(SheetColumn.ROLE, slug.text, slug.spot).row()));
    }

    private static final class Holder {
        private @Nullable String text;
        private Spot spot = Spot.NOWHERE;

        void hold(TreeIn in, Builder row, SheetColumn column) throws IOException {
            text = TreeRows.text(in, in.next());
            spot = in.spot();
            row.with(column, text, spot);
        }
    }

    private boolean truth() throws IOException {
        if (in.next() != Token.TRUTH) throw wrong("true has to stand here.");
        return in.text().equals("true");
    }

    private void entry(RowKind kind, SheetColumn key, Map<String, SheetColumn> names) throws IOException {
        expect(Token.BEGIN_MAP);
        sink.row(fields(SheetRow.of(kind, in.spot()), key, names).row());
    }

    private Builder fields(Builder row, SheetColumn slug, Map<String, SheetColumn> names) throws IOException {
        each((key, at) -> {
            if (key.equals("slug")) row.with(slug, text(in.next()), in.spot());
            else field(row, key, at, names);
        });
        return row;
    }

    private void field(Builder row, String key, Spot at, Map<String, SheetColumn> names) throws IOException {
        SheetColumn column = names.get(key);
        if (column == null) unknown(key, at);
        else if (column == SheetColumn.STATE) row.with(column, truth() ? SheetRow.RETIRED : null, at);
        else row.with(column, text(in.next()), in.spot());
    }

    private void unknown(String key, Spot at) throws IOException {
        sink.refused(at, "There is no “%s” here.".formatted(key));
        skip(in.next());
    }

    /// A skill's keys may come in any order: it is told once all of it is read.
    private final class OneSkill {
        private final Spot begins;
        private final Map<SheetColumn, SheetRow.Told> says = new HashMap<>();
        private final List<Builder> cells = new ArrayList<>();

        private OneSkill(Spot begins) {
            this.begins = begins;
        }

        boolean any() {
            return !says.isEmpty() || !cells.isEmpty();
        }

        void part(String key, Spot at) throws IOException {
            SheetColumn column = SKILL.get(key);
            if (column != null) {
                String text = column == SheetColumn.REVISION ? number(in.next()) : text(in.next());
                if (text != null && column == SheetColumn.SUMMARY) text = Marks.escaped(text);
                if (text != null && !Spaces.only(text)) says.put(column, new SheetRow.Told(text, in.spot()));
            } else if (key.equals("roles")) {
                expect(Token.BEGIN_MAP);
                roles();
            } else unknown(key, at);
        }

        void roles() throws IOException {
            each((role, at) -> {
                int before = cells.size();
                Token token = in.next();
                if (token == Token.BEGIN_MAP) each((level, where) -> cell(role, at, level, where));
                else if (token != Token.NOTHING) throw wrong("The levels of the role have to stand here.");
                if (cells.size() == before)
                    cells.add(SheetRow.of(RowKind.EXPECTATION, at).with(SheetColumn.ROLE, role, at));
            });
        }

        private void cell(String role, Spot roleAt, String level, Spot levelAt) throws IOException {
            expect(Token.BEGIN_MAP);
            var cell = SheetRow.of(RowKind.EXPECTATION, levelAt)
                    .with(SheetColumn.ROLE, role, roleAt)
                    .with(SheetColumn.LEVEL, level, levelAt);
            each((key, at) -> {
                if (key.equals("asBelow")) {
                    if (truth()) cell.with(SheetColumn.DESCRIPTION, SheetRow.BELOW, at);
                } else if (key.equals("description")) {
                    String text = text(in.next());
                    cell.with(SheetColumn.DESCRIPTION, text == null ? null : Marks.escaped(text), in.spot());
                } else field(cell, key, at, CELL);
            });
            cells.add(cell);
        }

        void tell() {
            var own = SheetRow.of(RowKind.SKILL, begins);
            says.forEach((column, told) -> own.with(column, told.text(), told.spot()));
            sink.row(own.row());
            for (Builder it : cells) {
                says.forEach((column, told) -> {
                    if (column != SheetColumn.SUMMARY) it.with(column, told.text(), told.spot());
                });
                sink.row(it.row());
            }
        }
    }

    private interface Entry {
        void read(String key, Spot at) throws IOException;
    }

    private interface Item {
        void read() throws IOException;
    }

    /// The rest of a map that has begun. A key that stands twice is refused: some would read the first, some the
    /// last.
    private void each(Entry entry) throws IOException {
        Set<String> seen = new HashSet<>();
        for (Token it = in.next(); it != Token.END_MAP; it = in.next()) {
            if (it != Token.KEY) throw wrong("A key has to stand here.");
            String key = in.text();
            Spot at = in.spot();
            if (!seen.add(key)) throw new UnreadableFile(at, "“%s” stands here for the second time.".formatted(key));
            entry.read(key, at);
        }
    }

    private void list(Item item) throws IOException {
        Token token = in.next();
        if (token == Token.NOTHING) return;
        if (token != Token.BEGIN_LIST) throw wrong("A list has to stand here.");
        items(item);
    }

    /// The rest of a list that has begun.
    private void items(Item item) throws IOException {
        peeked = in.next();
        while (Objects.requireNonNull(peeked) != Token.END_LIST) {
            item.read();
            peeked = in.next();
        }
        peeked = null;
    }

    private void expect(Token wanted) throws IOException {
        Token token = peeked == null ? in.next() : peeked;
        peeked = null;
        if (token != wanted) throw wrong("Keys with values have to stand here.");
    }

    private void skip(Token first) throws IOException {
        int depth = 0;
        for (Token it = first; ; it = in.next()) {
            if (it == Token.BEGIN_MAP || it == Token.BEGIN_LIST) depth++;
            if (it == Token.END_MAP || it == Token.END_LIST) depth--;
            if (it == Token.END || depth == 0 && it != Token.KEY) return;
        }
    }

    private @Nullable String text(Token token) {
        return text(in, token);
    }

    private static @Nullable String text(TreeIn in, Token token) {
        return switch (token) {
            case TEXT -> in.text();
            case NOTHING -> null;
            case NUMBER, TRUTH ->
                throw new UnreadableFile(
                        in.spot(), "Put “%s” between quotation marks: it has to be a text.".formatted(in.text()));
            default -> throw new UnreadableFile(in.spot(), "A text has to stand here.");
        };
    }

    private @Nullable String number(Token token) {
        if (token == Token.NUMBER || token == Token.TEXT) return in.text();
        if (token == Token.NOTHING) return null;
        throw wrong("A number has to stand here.");
    }

    private UnreadableFile wrong(String reason) {
        return new UnreadableFile(in.spot(), reason);
    }
}
