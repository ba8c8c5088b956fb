package io.rungs.catalog.web;

import io.rungs.catalog.Frameworks;
import io.rungs.catalog.TaxonomyKind;
import io.rungs.catalog.profile.Framework;
import io.rungs.catalog.profile.Ladder;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Proficiency;
import io.rungs.catalog.profile.ProficiencyScale;
import io.rungs.kernel.Refusal;
import io.rungs.platform.UnknownName;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/// Names levels and proficiencies by their slugs in what is served and sent, there also by those that they had:
/// it may have been written before. What is kept holds their ids.
@Configuration(proxyBeanMethods = false)
class LadderJson {
    /// Of a name in a sentence.
    private static final int LONGEST = 80;

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
                .addDeserializer(
                        Proficiency.class, new Named<>(Proficiency.class, frameworks, LadderJson::proficiency));
    }

    private static String slug(Framework framework, Level level) {
        return framework.ladder().at(level).map(Ladder.Entry::slug).orElseGet(level::toString);
    }

    private static String slug(Framework framework, Proficiency it) {
        return framework.scale().at(it).map(ProficiencyScale.Entry::slug).orElseGet(it::toString);
    }

    private static Optional<UUID> former(Frameworks frameworks, TaxonomyKind kind, String name) {
        return Optional.ofNullable(frameworks.former(kind).get(name));
    }

    private static Level level(Frameworks frameworks, String name, JsonParser at) {
        Ladder ladder = frameworks.now().ladder();
        return ladder.named(name)
                .map(Ladder.Entry::level)
                .or(() -> former(frameworks, TaxonomyKind.LEVEL, name).map(Level::new))
                .orElseThrow(() -> new UnknownName(
                        at,
                        Refusal.invalid(
                                "unknown-level",
                                "level",
                                unknown("level", name, ladder.active().stream().map(Ladder.Entry::slug)))));
    }

    private static Proficiency proficiency(Frameworks frameworks, String name, JsonParser at) {
        ProficiencyScale scale = frameworks.now().scale();
        return scale.named(name)
                .map(ProficiencyScale.Entry::proficiency)
                .or(() -> former(frameworks, TaxonomyKind.PROFICIENCY, name).map(Proficiency::new))
                .orElseThrow(() -> new UnknownName(
                        at,
                        Refusal.invalid(
                                "unknown-proficiency",
                                "proficiency",
                                unknown(
                                        "proficiency",
                                        name,
                                        scale.active().stream().map(ProficiencyScale.Entry::slug)))));
    }

    /// As "There is no level “guru”. Known here: junior, senior."
    private static String unknown(String kind, String name, Stream<String> known) {
        String all = known.collect(Collectors.joining(", "));
        String shown =
                name.codePoints().limit(LONGEST).mapToObj(Character::toString).collect(Collectors.joining());
        return "There is no %s “%s”. %s"
                .formatted(kind, shown, all.isEmpty() ? "There is none here." : "Known here: " + all + ".");
    }

    private interface Reading<T> {
        T read(Frameworks frameworks, String name, JsonParser at);
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
        private final transient Reading<T> reading;

        Named(Class<T> type, ObjectProvider<Frameworks> frameworks, Reading<T> reading) {
            super(type);
            this.frameworks = frameworks;
            this.reading = reading;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            String name = context.readValue(json, String.class);
            return reading.read(frameworks.getObject(), name, json);
        }
    }
}
