package io.rungs.catalog.web;

import io.rungs.kernel.Texts;
import io.rungs.platform.FewAtOnce;
import io.rungs.platform.Limit;
import io.rungs.platform.Limited;
import io.rungs.text.StatementDiff;
import io.rungs.text.StatementPart;
import io.rungs.text.WordEdit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Tells word by word how texts differ that nobody has sent yet, by the very code that tells it afterwards. Guests
/// write, too, before they sign in.
@RestController
class WordsController {
    private static final int MOST = 20;
    private static final int LONGEST = 20_000;

    record Pair(@Nullable String before, @Nullable String after) {
        String was() {
            return before == null ? "" : before;
        }

        String becomes() {
            return after == null ? "" : after;
        }
    }

    record PairsForm(@Nullable List<Pair> pairs) {}

    /// In the order of what was asked.
    /// `statements`: what becomes of each, over how many runs of `words`; `summaries` say it in a sentence.
    record WordsPreview(List<List<WordEdit>> words, List<List<StatementPart>> statements, List<String> summaries) {}

    @PostMapping("/api/words/preview")
    @Limited(Limit.PREVIEW)
    @FewAtOnce
    WordsPreview compareWords(@RequestBody PairsForm form) {
        var diffs = checked(form).stream()
                .map(it -> StatementDiff.between(it.was(), it.becomes()))
                .toList();
        return new WordsPreview(
                diffs.stream().map(StatementDiff::words).toList(),
                diffs.stream().map(StatementDiff::parts).toList(),
                diffs.stream().map(it -> it.summary() + ".").toList());
    }

    private static List<Pair> checked(PairsForm form) {
        List<Pair> pairs = form.pairs() == null ? List.of() : form.pairs();
        var texts = new Texts();
        if (pairs.size() > MOST) texts.error("pairs", "At most %d pairs; these are %d.".formatted(MOST, pairs.size()));
        for (int i = 0; i < pairs.size(); i++) {
            checkLength(texts, "pairs[%d].before".formatted(i), pairs.get(i).was());
            checkLength(texts, "pairs[%d].after".formatted(i), pairs.get(i).becomes());
        }
        texts.check();
        return pairs;
    }

    /// Spaces count: what differs is told to the letter.
    private static void checkLength(Texts texts, String field, String text) {
        if (text.length() > LONGEST)
            texts.error(field, "At most %,d characters; these are %,d.".formatted(LONGEST, text.length()));
    }
}
