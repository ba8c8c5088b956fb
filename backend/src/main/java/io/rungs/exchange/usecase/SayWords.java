package io.rungs.exchange.usecase;

import io.rungs.exchange.model.FileWord;
import io.rungs.exchange.model.SaidHeads;
import io.rungs.exchange.model.SaidHeads.SaidWord;
import io.rungs.exchange.model.SheetColumn;
import io.rungs.kernel.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets whoever brought a file say what its words mean that nobody knows, each once: all rows in which it
/// stands are read so, and so is the next table with the same heads.
@Component
public class SayWords {
    private final ReadAnew anew;

    SayWords(ReadAnew anew) {
        this.anew = anew;
    }

    /// What one word means.
    ///
    /// @param means something known here, by its slug or name; nothing, where the word says nothing
    public record WordSaid(
            SheetColumn column, String word, @Nullable String means) {}

    /// All that is said of them; what is not said is unknown again. What other such tables said of words that
    /// this one has not is kept for the next one.
    ///
    /// @throws Refusal.NotFound `unknown-import`
    /// @throws Refusal.Conflict `import-decided`
    /// @throws Refusal.Invalid `too-many-words`, `unknown-word`, `bad-word`, `unreadable-file`
    @Transactional
    public void say(UUID account, UUID id, List<WordSaid> all) {
        if (all.size() > WordsOfFile.MOST)
            throw Refusal.invalid("too-many-words", "words", "Say it of at most %d words.".formatted(WordsOfFile.MOST));
        anew.read(account, id, (file, names) -> {
            Set<String> there = file.words().stream().map(FileWord::key).collect(Collectors.toSet());
            return file.said().saying(read(all, there, new WordsOfFile(names)));
        });
    }

    private static Map<String, SaidWord> read(List<WordSaid> all, Set<String> there, WordsOfFile words) {
        Map<String, SaidWord> said = new HashMap<>();
        for (WordSaid it : all) {
            String key = SaidHeads.word(it.column(), it.word());
            if (!there.contains(key))
                throw Refusal.invalid(
                        "unknown-word", "words", "The file has no unknown word “%s” there.".formatted(it.word()));
            said.put(
                    key,
                    words.said(it.column(), it.means())
                            .orElseThrow(() -> Refusal.invalid(
                                    "bad-word", "words", "“%s” cannot mean that.".formatted(it.word()))));
        }
        return said;
    }
}
