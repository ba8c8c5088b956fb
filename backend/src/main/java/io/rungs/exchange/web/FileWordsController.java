package io.rungs.exchange.web;

import io.rungs.exchange.model.SheetColumn;
import io.rungs.exchange.usecase.SayWords;
import io.rungs.exchange.usecase.SayWords.WordSaid;
import io.rungs.exchange.usecase.ShowImports;
import io.rungs.exchange.usecase.ShowImports.ImportView;
import io.rungs.exchange.usecase.ShowImports.WordView;
import io.rungs.identity.Viewer;
import io.rungs.kernel.Refusal;
import io.rungs.platform.Acted;
import io.rungs.platform.OneAfterAnother;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the words of a file mean that nobody knows, as whoever brought it says.
@RestController
@RequestMapping("/api/imports/{id}/words")
class FileWordsController {
    private final ShowImports show;
    private final SayWords say;

    FileWordsController(ShowImports show, SayWords say) {
        this.show = show;
        this.say = say;
    }

    /// The words that nobody knows.
    record ImportWords(List<WordView> words) {}

    /// What is said of them.
    record WordsForm(@Nullable List<WordForm> words) {
        List<WordSaid> said() {
            if (words == null)
                throw Refusal.invalid("bad-word", "words", "Name each word and what it means; no word forgets all.");
            return words.stream().map(WordForm::said).toList();
        }
    }

    /// A word, and what it means.
    ///
    /// @param means a slug, or a requirement; left out where the word says nothing, as a requirement or a
    /// proficiency may
    record WordForm(
            @Nullable SheetColumn column,
            @Nullable String word,
            @Nullable String means) {
        WordSaid said() {
            if (column == null) throw Refusal.invalid("bad-word", "words", "Say in which column each word stands.");
            return new WordSaid(column, Objects.requireNonNullElse(word, ""), means);
        }
    }

    /// Each domain, skill that no row places, group, role, level, requirement and proficiency that nobody
    /// knows, with the number of rows; at most two hundred, none once the import is decided on.
    @GetMapping
    ImportWords importWords(@PathVariable UUID id, Viewer viewer) {
        return new ImportWords(show.words(viewer.member(), id));
    }

    /// The file is read anew so: its report is another. What is said is remembered for the next table with the same
    /// heads, or nearly the same; words that are not named are unknown again.
    @PostMapping
    @OneAfterAnother
    ImportView sayWords(@PathVariable UUID id, @RequestBody WordsForm form, Viewer viewer) {
        UUID member = viewer.member();
        say.say(member, id, form.said());
        Acted.done();
        return show.show(member, id);
    }
}
