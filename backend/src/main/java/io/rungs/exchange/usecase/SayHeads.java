package io.rungs.exchange.usecase;

import io.rungs.exchange.model.Folded;
import io.rungs.exchange.model.HeadMeaning;
import io.rungs.exchange.model.ReadHead;
import io.rungs.exchange.model.RowKind;
import io.rungs.exchange.model.SaidHeads;
import io.rungs.exchange.model.SaidHeads.SaidHead;
import io.rungs.exchange.model.SheetColumn;
import io.rungs.kernel.Refusal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets whoever brought a table say what its heads stand for: it is read anew, and so is the next one with the same
/// heads.
@Component
public class SayHeads {
    private static final Set<SheetColumn> AT_LEVELS =
            EnumSet.of(SheetColumn.DESCRIPTION, SheetColumn.REQUIREMENT, SheetColumn.PROFICIENCY);

    private final ReadAnew anew;

    SayHeads(ReadAnew anew) {
        this.anew = anew;
    }

    /// What one head stands for: nothing, where its column is not to be read.
    ///
    /// @param filled whether an empty cell below it means what stands above, as a key may
    public record HeadSaid(String head, HeadMeaning meaning, boolean filled) {}

    /// All that is said of them; the others are read by themselves. Where nothing is said, that is forgotten which
    /// was said before.
    ///
    /// @param seen whether lines and columns that are hidden in the file are left out
    /// @throws Refusal.NotFound `unknown-import`
    /// @throws Refusal.Conflict `import-decided`
    /// @throws Refusal.Invalid `too-many-heads`, `unknown-head`, `bad-head`, `unreadable-file`
    @Transactional
    public void say(UUID account, UUID id, List<HeadSaid> all, boolean seen) {
        anew.read(
                account,
                id,
                (file, names) -> new SaidHeads(
                        read(all, file.heads(), names), file.said().words(), filled(all), seen));
    }

    private static Map<String, SaidHead> read(List<HeadSaid> all, List<ReadHead> heads, KnownNames names) {
        Set<String> there = new HashSet<>();
        heads.forEach(it -> there.add(Folded.of(it.head())));
        if (all.size() > heads.size())
            throw Refusal.invalid(
                    "too-many-heads", "heads", "The file has %,d heads: say it of each once.".formatted(heads.size()));
        Map<String, SaidHead> said = new HashMap<>();
        for (HeadSaid it : all) {
            String head = Folded.of(it.head());
            if (!there.contains(head))
                throw Refusal.invalid("unknown-head", "heads", "The file has no head “%s”.".formatted(it.head()));
            said.put(head, read(it, names));
        }
        return said;
    }

    private static Set<String> filled(List<HeadSaid> all) {
        return all.stream()
                .filter(HeadSaid::filled)
                .map(it -> Folded.of(it.head()))
                .collect(Collectors.toSet());
    }

    private static SaidHead read(HeadSaid it, KnownNames names) {
        HeadMeaning meaning = it.meaning();
        boolean key = meaning.column() != null && meaning.column().isKey() && meaning.level() == null;
        if (it.filled() && !key) throw bad(it, "only what says which row it is goes on below");
        if (meaning.level() == null) {
            if (meaning.role() != null) throw bad(it, "a column of a role is of a level, too");
            return new SaidHead(meaning.column(), null, null);
        }
        if (meaning.column() == null || !AT_LEVELS.contains(meaning.column()))
            throw bad(it, "at a level stand descriptions, requirements and proficiencies");
        UUID level = names.level(meaning.level())
                .map(found -> found.id())
                .orElseThrow(() -> bad(it, "there is no level “" + meaning.level() + "” here"));
        if (meaning.role() != null && names.find(RowKind.ROLE, meaning.role()).isEmpty())
            throw bad(it, "there is no role “" + meaning.role() + "” here");
        return new SaidHead(meaning.column(), meaning.role(), level);
    }

    private static Refusal bad(HeadSaid it, String why) {
        return Refusal.invalid("bad-head", "heads", "“%s” cannot stand for that: %s.".formatted(it.head(), why));
    }
}
