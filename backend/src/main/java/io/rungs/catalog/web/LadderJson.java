package io.rungs.catalog.web;

import io.rungs.catalog.Frameworks;
import io.rungs.catalog.profile.Framework;
import io.rungs.catalog.profile.Ladder;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Proficiency;
import io.rungs.catalog.profile.ProficiencyScale;
import io.rungs.platform.UnknownName;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/// Names levels and proficiencies by their slugs in what is served and sent; what is kept holds their ids.
@Configuration(proxyBeanMethods = false)
class LadderJson {
    static {
        SpringDocUtils.getConfig()
                .replaceWithSchema(Level.class, new StringSchema())
                .replaceWithSchema(Proficiency.class, new StringSchema());
    }

    /// The mapper is made before the database is there.
    @Bean
    static JacksonModule levelsAndProficiencies(ObjectProvider<Frameworks> frameworks) {
        return new SimpleModule("ladder")
                .addSerializer(new Slugged<>(Level.class, frameworks, LadderJson::slug))
                .addDeserializer(Level.class, new Named<>(Level.class, frameworks, LadderJson::level))
                .addSerializer(new Slugged<>(Proficiency.class, frameworks, LadderJson::slug))
                .addDeserializer(Proficiency.class, new Named<>(Proficiency.class, frameworks, LadderJson::proficiency));
    }

    private static String slug(Framework framework, Level level) {
        return framework.ladder().at(level).map(Ladder.Entry::slug).orElseGet(level::toString);
    }

    private static String slug(Framework framework, Proficiency it) {
        return framework.scale().at(it).map(ProficiencyScale.Entry::slug).orElseGet(it::toString);
    }

    private static Read<Level> level(Framework framework, String slug) {
        return new Read<>(
                framework.ladder().named(slug).map(Ladder.Entry::level),
                "unknown-level",
                "level",
                framework.ladder().active().stream().map(Ladder.Entry::slug).toList());
    }

    private static Read<Proficiency> proficiency(Framework framework, String slug) {
        return new Read<>(
                framework.scale().named(slug).map(ProficiencyScale.Entry::proficiency),
                "unknown-proficiency",
                "proficiency",
                framework.scale().active().stream()
                        .map(ProficiencyScale.Entry::slug)
                        .toList());
    }

    /// What a slug names, and what would be known in its place.
    private record Read<T>(Optional<T> named, String code, String kind, List<String> known) {
        String sentence(String slug) {
            String others = known.isEmpty() ? "There is none here." : "Known here: " + String.join(", ", known) + ".";
            String shown = slug.codePoints()
                    .limit(80)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
            return "There is no %s “%s”. %s".formatted(kind, shown, others);
        }
    }

    private static final class Slugged<T> extends StdScalarSerializer<T> {
        private final ObjectProvider<Frameworks> frameworks;
        private final BiFunction<Framework, T, String> slug;

        Slugged(Class<T> type, ObjectProvider<Frameworks> frameworks, BiFunction<Framework, T, String> slug) {
            super(type);
            this.frameworks = frameworks;
            this.slug = slug;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            json.writeString(slug.apply(frameworks.getObject().now(), value));
        }
    }

    private static final class Named<T> extends StdScalarDeserializer<T> {
        private final transient ObjectProvider<Frameworks> frameworks;
        private final transient BiFunction<Framework, String, Read<T>> read;

        Named(Class<T> type, ObjectProvider<Frameworks> frameworks, BiFunction<Framework, String, Read<T>> read) {
            super(type);
            this.frameworks = frameworks;
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            String slug = context.readValue(json, String.class);
            var read = this.read.apply(frameworks.getObject().now(), slug);
            return read.named().orElseThrow(() -> new UnknownName(json, read.code(), read.sentence(slug)));
        }
    }
}
