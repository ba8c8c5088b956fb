package io.rungs.seeding.files;

import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Proficiency;
import java.util.Locale;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/// Levels and proficiencies as seed files write them: by the words of what an installation starts with.
final class SeedWords extends SimpleModule {
    SeedWords() {
        super("seed-words");
        addDeserializer(Level.class, new Word<>(Level.class, Level::kept));
        addKeyDeserializer(Level.class, new LevelKey());
        addDeserializer(Proficiency.class, new Word<>(Proficiency.class, Proficiency::kept));
    }

    private static String kept(String written) {
        return written.toUpperCase(Locale.ROOT);
    }

    private static final class Word<T> extends StdScalarDeserializer<T> {
        private final transient Function<String, T> read;

        Word(Class<T> type, Function<String, T> read) {
            super(type);
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            return read.apply(kept(json.getString()));
        }
    }

    private static final class LevelKey extends KeyDeserializer {
        @Override
        public Level deserializeKey(String key, DeserializationContext context) {
            return Level.kept(kept(key));
        }
    }
}
