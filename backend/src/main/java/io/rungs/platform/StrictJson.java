package io.rungs.platform;

import com.fasterxml.jackson.annotation.Nulls;
import io.rungs.kernel.Written;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// Takes what is sent for what it is: no number for a text, no text for a number or a truth, no empty text
/// for nothing, nothing said twice.
@Configuration(proxyBeanMethods = false)
class StrictJson implements WebMvcConfigurer {
    /// What else could be read into the same records, where a library happens to bring a reader: it would pass by
    /// all that is strict here.
    private static final List<MediaType> OTHER_TREES = List.of(
            MediaType.APPLICATION_YAML,
            MediaType.APPLICATION_XML,
            MediaType.APPLICATION_CBOR,
            new MediaType("application", "x-jackson-smile"));

    private final JsonMapper strict;

    StrictJson(JsonMapper json) {
        strict = json.rebuild()
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .addModule(new SimpleModule("strict")
                        .addDeserializer(String.class, new Text())
                        .addDeserializer(UUID.class, new Id())
                        .setDeserializerModifier(new ExactNames()))
                .changeDefaultNullHandling(it -> it.withContentNulls(Nulls.FAIL))
                .withCoercionConfigDefaults(it -> it.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .build();
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters
                .withJsonConverter(new JacksonJsonHttpMessageConverter(strict))
                .configureMessageConvertersList(all ->
                        all.removeIf(it -> OTHER_TREES.stream().anyMatch(it.getSupportedMediaTypes()::contains)));
    }

    /// A text holds one of two surrogates without the other.
    static final class HalfACharacter extends MismatchedInputException {
        private HalfACharacter(JsonParser parser) {
            super(parser, "Half a character");
        }
    }

    /// One of a few words, and not that word with something around it.
    private static final class ExactNames extends ValueDeserializerModifier {
        @Override
        public ValueDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                ValueDeserializer<?> names) {
            return new ExactName(names);
        }
    }

    private static final class ExactName extends DelegatingDeserializer {
        private ExactName(ValueDeserializer<?> names) {
            super(names);
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> names) {
            return new ExactName(names);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws JacksonException {
            if (parser.currentToken() == JsonToken.VALUE_STRING) {
                String text = parser.getString();
                if (!text.equals(text.strip()) || text.isEmpty())
                    return context.handleWeirdStringValue(handledType(), text, "not one of the words");
            }
            return super.deserialize(parser, context);
        }
    }

    /// An id as Rungs writes it; the empty text is none.
    private static final class Id extends StdScalarDeserializer<UUID> {
        private Id() {
            super(UUID.class);
        }

        @Override
        public UUID deserialize(JsonParser parser, DeserializationContext context) throws JacksonException {
            if (parser.currentToken() != JsonToken.VALUE_STRING)
                return (UUID) context.handleUnexpectedToken(UUID.class, parser);
            String text = parser.getString();
            return Written.isId(text)
                    ? UUID.fromString(text)
                    : (UUID) context.handleWeirdStringValue(UUID.class, text, "not an id");
        }
    }

    /// Nothing but a text, and no half of a character in it.
    private static final class Text extends StdScalarDeserializer<String> {
        private Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws JacksonException {
            if (parser.currentToken() != JsonToken.VALUE_STRING)
                return (String) context.handleUnexpectedToken(String.class, parser);
            String text = parser.getString();
            if (text.codePoints().anyMatch(it -> it >= Character.MIN_SURROGATE && it <= Character.MAX_SURROGATE))
                throw new HalfACharacter(parser);
            return text;
        }
    }
}
