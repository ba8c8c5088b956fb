package io.rungs.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.analysis.hunspell.SortingStrategy;
import org.jspecify.annotations.Nullable;

/// Reads Hunspell dictionaries, as LibreOffice has them for a hundred languages: `en_GB.aff` with `en_GB.dic`. One
/// for English comes with Rungs.
///
/// The shipped one is read when it is asked first; one of the installation's own at once, so that a broken file is
/// told at the start.
public final class Dictionaries {
    private static final String SHIPPED = "/io/rungs/text/";

    private Dictionaries() {}

    /// @param language the tag of a language, as `en-GB`
    /// @param folder where others lie; none where there are no others
    /// @throws UncheckedIOException naming the file that cannot be read
    public static Spelling of(String language, @Nullable Path folder) {
        var locale = Locale.forLanguageTag(language);
        return names(locale)
                .flatMap(name -> Stream.ofNullable(folder).flatMap(it -> own(it, name).stream()))
                .findFirst()
                .or(() -> shipped(locale))
                .orElse(Spelling.UNKNOWN);
    }

    private static Stream<String> names(Locale locale) {
        return Stream.of(locale.toLanguageTag(), locale.toLanguageTag().replace('-', '_'), locale.getLanguage())
                .distinct();
    }

    private static Optional<Spelling> own(Path folder, String name) {
        Path affixes = folder.resolve(name + ".aff");
        Path words = folder.resolve(name + ".dic");
        if (!Files.exists(affixes) || !Files.exists(words)) return Optional.empty();
        try (var affix = Files.newInputStream(affixes);
                var dictionary = Files.newInputStream(words)) {
            return Optional.of(spelling(affix, dictionary));
        } catch (IOException | ParseException | RuntimeException broken) {
            throw new UncheckedIOException(new IOException("No dictionary can be read from " + words, broken));
        }
    }

    private static Optional<Spelling> shipped(Locale locale) {
        if (Dictionaries.class.getResource(SHIPPED + locale.getLanguage() + ".dic") == null) return Optional.empty();
        return Optional.of(new ReadLater(() -> read(locale.getLanguage())));
    }

    private static Spelling read(String name) {
        try (InputStream affix = Dictionaries.class.getResourceAsStream(SHIPPED + name + ".aff");
                InputStream dictionary = Dictionaries.class.getResourceAsStream(SHIPPED + name + ".dic")) {
            if (affix == null || dictionary == null) throw new IOException("It is not whole: " + name);
            return spelling(affix, dictionary);
        } catch (IOException | ParseException broken) {
            throw new IllegalStateException("The shipped dictionary cannot be read", broken);
        }
    }

    private static Spelling spelling(InputStream affix, InputStream words) throws IOException, ParseException {
        var hunspell = new Hunspell(new Dictionary(affix, List.of(words), false, SortingStrategy.inMemory()));
        return hunspell::spell;
    }

    /// Once, by whoever asks first; the others wait.
    private static final class ReadLater implements Spelling {
        private final Supplier<Spelling> reader;
        private volatile @Nullable Spelling read;

        ReadLater(Supplier<Spelling> reader) {
            this.reader = reader;
        }

        @Override
        public boolean knows(String word) {
            Spelling known = read;
            return (known == null ? read() : known).knows(word);
        }

        private synchronized Spelling read() {
            Spelling known = read;
            if (known == null) read = known = reader.get();
            return known;
        }
    }
}
