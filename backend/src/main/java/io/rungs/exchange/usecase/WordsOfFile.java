package io.rungs.exchange.usecase;

import io.rungs.catalog.SkillRef;
import io.rungs.catalog.profile.Requirement;
import io.rungs.exchange.model.FileWord;
import io.rungs.exchange.model.Folded;
import io.rungs.exchange.model.RowKind;
import io.rungs.exchange.model.SaidHeads;
import io.rungs.exchange.model.SaidHeads.SaidWord;
import io.rungs.exchange.model.SheetColumn;
import io.rungs.exchange.model.SheetRow;
import io.rungs.kernel.Letters;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The words of a file that stand for something that is known here: those that nobody knows are listed once,
/// and are read as whoever brought the file says.
final class WordsOfFile {
    static final int MOST = 200;

    /// Nothing is called by more: what is longer stands for nothing that is known, and nobody says that it does.
    private static final int LONGEST = 120;

    /// Which names what. A requirement is no entry of a list.
    private static final Map<SheetColumn, RowKind> NAMING = new EnumMap<>(Map.of(
            SheetColumn.DOMAIN, RowKind.DOMAIN,
            SheetColumn.GROUP, RowKind.GROUP,
            SheetColumn.ROLE, RowKind.ROLE,
            SheetColumn.LEVEL, RowKind.LEVEL,
            SheetColumn.PROFICIENCY, RowKind.PROFICIENCY));

    /// A domain first: groups and skills are known by the one that they stand in.
    private static final List<SheetColumn> COLUMNS = List.of(
            SheetColumn.DOMAIN,
            SheetColumn.SKILL,
            SheetColumn.GROUP,
            SheetColumn.ROLE,
            SheetColumn.LEVEL,
            SheetColumn.REQUIREMENT,
            SheetColumn.PROFICIENCY);

    private final KnownNames names;

    WordsOfFile(KnownNames names) {
        this.names = names;
    }

    /// In the order in which they come up; what is going to be made is unknown still. A skill that some row
    /// places in a group comes anew, and is none of them.
    ///
    /// @param said of domains, in which groups and skills are known
    List<FileWord> unknown(List<SheetRow> rows, SaidHeads said) {
        Set<String> placed = placed(rows);
        Map<String, FileWord> words = new LinkedHashMap<>();
        for (SheetRow row : rows) {
            if (!row.tellsOfSkill()) continue;
            SheetRow known = meant(row, SheetColumn.DOMAIN, said);
            for (SheetColumn column : COLUMNS) {
                String written = written(row, column);
                SheetRow in = column == SheetColumn.DOMAIN ? row : known;
                if (written == null || written.length() > LONGEST || written.equals(SheetRow.CLEAR)) continue;
                if (isKnown(in, column, written) || column == SheetColumn.GROUP && isInUnknown(in)) continue;
                if (column == SheetColumn.SKILL && placed.contains(Folded.of(written))) continue;
                String key = SaidHeads.word(column, written);
                FileWord before = words.get(key);
                if (before != null) words.put(key, before.once());
                else if (words.size() < MOST) words.put(key, new FileWord(column, written, 1));
            }
        }
        return List.copyOf(words.values());
    }

    private static Set<String> placed(List<SheetRow> rows) {
        return rows.stream()
                .filter(it -> it.tellsOfSkill() && it.text(SheetColumn.GROUP) != null)
                .flatMap(it -> Stream.ofNullable(it.skill()))
                .map(Folded::of)
                .collect(Collectors.toSet());
    }

    /// Which groups there are is known once the domain is.
    private boolean isInUnknown(SheetRow row) {
        String domain = row.text(SheetColumn.DOMAIN);
        return domain != null && !isKnown(row, SheetColumn.DOMAIN, domain);
    }

    /// A skill is told by its name where nothing else tells it.
    private static @Nullable String written(SheetRow row, SheetColumn column) {
        if (column != SheetColumn.SKILL) return row.text(column);
        return row.tellsOfSkill() ? row.skill() : null;
    }

    private boolean isKnown(SheetRow row, SheetColumn column, String written) {
        return switch (column) {
            case DOMAIN -> names.find(RowKind.DOMAIN, written).isPresent();
            case SKILL -> names.skill(row).isPresent();
            case GROUP -> names.group(row.text(SheetColumn.DOMAIN), written).isPresent();
            case ROLE -> names.find(RowKind.ROLE, written).isPresent();
            case LEVEL -> names.level(written).isPresent();
            case PROFICIENCY -> names.proficiency(written).isPresent();
            case REQUIREMENT -> KnownNames.requirement(written).isPresent();
            default -> true;
        };
    }

    /// The rows as they are meant: what is known by now means itself, what is there no more is not meant, and a
    /// skill that some row places in a group comes anew.
    List<SheetRow> meant(List<SheetRow> rows, SaidHeads said) {
        Set<String> placed = placed(rows);
        return rows.stream()
                .map(row -> {
                    String skill = written(row, SheetColumn.SKILL);
                    boolean comes = skill != null && placed.contains(Folded.of(skill));
                    SheetRow meant = row;
                    for (SheetColumn it : COLUMNS)
                        if (it != SheetColumn.SKILL || !comes) meant = meant(meant, it, said);
                    return meant;
                })
                .toList();
    }

    private SheetRow meant(SheetRow row, SheetColumn column, SaidHeads said) {
        String written = said.words().isEmpty() ? null : written(row, column);
        if (written == null) return row;
        SaidWord word = said.words().get(SaidHeads.word(column, written));
        if (word == null || isKnown(row, column, written)) return row;
        Optional<String> known = known(column, word);
        if (column == SheetColumn.ROLE) known = names.said(word.address());
        if (known.isEmpty()) return word.equals(SaidWord.NOTHING) ? row.without(column) : row;
        boolean named = column == SheetColumn.SKILL && row.text(column) == null;
        return (named ? row.without(SheetColumn.NAME) : row).saying(column, known.get());
    }

    /// How what the word means is written here.
    Optional<String> known(SheetColumn column, SaidWord word) {
        UUID step = word.step();
        String address = word.address();
        if (column == SheetColumn.SKILL)
            return Optional.ofNullable(address).flatMap(names::skill).map(SkillRef::slug);
        RowKind kind = NAMING.get(column);
        if (kind == null) return Optional.ofNullable(address).map(Letters::small);
        return step != null ? names.slug(kind, step) : names.slug(kind, address);
    }

    /// What a word is to mean: nothing where that is nothing here.
    ///
    /// @param means a slug, or a requirement; none where it says nothing, which only what need not be said may
    Optional<SaidWord> said(SheetColumn column, @Nullable String means) {
        boolean optional = column == SheetColumn.REQUIREMENT || column == SheetColumn.PROFICIENCY;
        if (column == SheetColumn.SKILL)
            return Optional.ofNullable(means).flatMap(names::skill).map(it -> new SaidWord(it.slug(), null));
        if (means == null) return optional ? Optional.of(SaidWord.NOTHING) : Optional.empty();
        RowKind kind = NAMING.get(column);
        if (kind == null)
            return KnownNames.requirement(means).map(Requirement::name).map(it -> new SaidWord(it, null));
        return switch (kind) {
            case LEVEL -> names.level(means).map(it -> new SaidWord(null, it.id()));
            case PROFICIENCY -> names.proficiency(means).map(it -> new SaidWord(null, it.id()));
            default -> names.slug(kind, means).map(it -> new SaidWord(it, null));
        };
    }
}
