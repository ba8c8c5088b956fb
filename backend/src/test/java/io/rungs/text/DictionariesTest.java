package io.rungs.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DictionariesTest {
    @Test
    void english_is_known_in_its_inflections() {
        var english = Dictionaries.of("en", null);

        assertThat(english.knows("received")).isTrue();
        assertThat(english.knows("recieved")).isFalse();
        assertThat(english.knows("Receives")).isTrue();
    }

    @Test
    void of_another_language_no_word_is_known() {
        assertThat(Dictionaries.of("fr", null).knows("modèle")).isFalse();
    }

    @Test
    void a_folder_has_those_of_the_installation(@TempDir Path folder) throws IOException {
        write(folder, "fr", "SET UTF-8\n", "1\nmodèle\n");

        var french = Dictionaries.of("fr-CA", folder);

        assertThat(french.knows("modèle")).isTrue();
        assertThat(french.knows("modéle")).isFalse();
    }

    @Test
    void the_nearest_name_comes_first(@TempDir Path folder) throws IOException {
        write(folder, "en", "SET UTF-8\n", "1\ncolor\n");
        write(folder, "en_GB", "SET UTF-8\n", "1\ncolour\n");

        assertThat(Dictionaries.of("en-GB", folder).knows("colour")).isTrue();
        assertThat(Dictionaries.of("en-GB", folder).knows("color")).isFalse();
    }

    @Test
    void a_broken_file_is_named(@TempDir Path folder) throws IOException {
        write(folder, "fr", "SET UTF-8\nFLAG what\n", "1\nmot\n");

        assertThatThrownBy(() -> Dictionaries.of("fr", folder)).hasMessageContaining("fr.dic");
    }

    private static void write(Path folder, String name, String affixes, String words) throws IOException {
        Files.writeString(folder.resolve(name + ".aff"), affixes, UTF_8);
        Files.writeString(folder.resolve(name + ".dic"), words, UTF_8);
    }
}
