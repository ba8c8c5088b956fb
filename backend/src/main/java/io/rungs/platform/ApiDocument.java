package io.rungs.platform;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.servers.Server;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What `/api/openapi` says: every part of a record is there; `@Nullable` ones may be null, and may be left out of
/// what is sent.
@Configuration(proxyBeanMethods = false)
class ApiDocument {
    private static final String REF = "#/components/schemas/";

    @Bean
    ModelConverter nullness() {
        return new Nullness();
    }

    /// Wherever it was read from, it is of that server: else it would name the one that asks second.
    @Bean
    OpenAPI document() {
        return new OpenAPI().info(new Info().title("Rungs").version("1")).servers(List.of(new Server().url("/")));
    }

    @Bean
    OpenApiCustomizer tidy() {
        return api -> {
            api.getComponents().addParameters("IdempotencyKey", idempotencyKey());
            posts(api)
                    .forEach(
                            it -> it.addParametersItem(new Parameter().$ref("#/components/parameters/IdempotencyKey")));
            sentSchemas(api)
                    .forEach(name ->
                            leaveOutNullable(Objects.requireNonNull(schemas(api).get(name))));
            DocumentedRefusals.addTo(api);
            api.getComponents().setSchemas(new TreeMap<>(schemas(api)));
        };
    }

    private static Stream<Operation> posts(OpenAPI api) {
        return api.getPaths().values().stream().map(PathItem::getPost).filter(Objects::nonNull);
    }

    private static Parameter idempotencyKey() {
        return new HeaderParameter()
                .name(IdempotencyKey.HEADER)
                .description(
                        "Sent again with the same key within a day, the request is answered as before, and shows what"
                                + " has an address (Content-Location) as it may be read by then, or nothing; the last"
                                + " 500 answers of a member are kept, and of their bodies 16 MB.")
                .schema(new StringSchema().minLength(1).maxLength(100));
    }

    private static Map<String, Schema> schemas(OpenAPI api) {
        return api.getComponents().getSchemas();
    }

    /// All schemas that a request's body is made of.
    private static Set<String> sentSchemas(OpenAPI api) {
        Deque<Schema<?>> open = new ArrayDeque<>();
        api.getPaths().values().stream()
                .flatMap(it -> it.readOperations().stream())
                .map(Operation::getRequestBody)
                .filter(Objects::nonNull)
                .flatMap(it -> it.getContent().values().stream())
                .forEach(it -> open.add(it.getSchema()));
        Set<String> sent = new HashSet<>();
        while (!open.isEmpty()) {
            Schema<?> schema = open.pop();
            name(schema).filter(sent::add).map(schemas(api)::get).ifPresent(open::add);
            parts(schema).forEach(open::add);
        }
        return sent;
    }

    private static Optional<String> name(Schema<?> schema) {
        return Optional.ofNullable(schema.get$ref()).map(it -> it.replace(REF, ""));
    }

    private static Stream<Schema<?>> parts(Schema<?> schema) {
        Stream<Schema<?>> properties = Optional.ofNullable(schema.getProperties()).stream()
                .flatMap(it -> it.values().stream())
                .map(it -> (Schema<?>) it);
        Stream<Schema<?>> items = Optional.<Schema<?>>ofNullable(schema.getItems()).stream();
        Stream<Schema<?>> any = Optional.ofNullable(schema.getAnyOf()).stream()
                .flatMap(List::stream)
                .map(it -> (Schema<?>) it);
        return Stream.of(properties, items, any).flatMap(it -> it);
    }

    private static void leaveOutNullable(Schema<?> schema) {
        if (schema.getRequired() == null) return;
        schema.setRequired(schema.getRequired().stream()
                .filter(it ->
                        !nullable(Objects.requireNonNull(schema.getProperties().get(it))))
                .toList());
    }

    private static boolean nullable(Schema<?> schema) {
        if (schema.getTypes() != null && schema.getTypes().contains("null")) return true;
        return schema.getAnyOf() != null && schema.getAnyOf().stream().anyMatch(ApiDocument::nullable);
    }

    /// Adds to the schema of each record what its components say about null.
    private static final class Nullness implements ModelConverter {
        @Override
        public @Nullable Schema<?> resolve(
                AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
            if (!chain.hasNext()) return null;
            Schema<?> resolved = chain.next().resolve(type, context, chain);
            Class<?> raw = raw(type.getType());
            if (raw == null || !raw.isRecord() || resolved == null) return resolved;
            Schema<?> model = resolved.get$ref() == null
                    ? resolved
                    : context.getDefinedModels().get(resolved.get$ref().replace(REF, ""));
            if (model != null && model.getProperties() != null) mark(model, raw);
            return resolved;
        }

        private static @Nullable Class<?> raw(Type type) {
            return Json.mapper().constructType(type).getRawClass();
        }

        private static void mark(Schema<?> model, Class<?> record) {
            for (RecordComponent component : record.getRecordComponents()) {
                String name = propertyName(component);
                Schema<?> property = model.getProperties().get(name);
                if (property == null) continue;
                if (model.getRequired() == null || !model.getRequired().contains(name)) model.addRequiredItem(name);
                boolean mayBeNull = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
                if (mayBeNull && !nullable(property)) model.getProperties().put(name, orNull(property));
            }
        }

        private static String propertyName(RecordComponent component) {
            var renamed = component.getAccessor().getAnnotation(com.fasterxml.jackson.annotation.JsonProperty.class);
            return renamed == null ? component.getName() : renamed.value();
        }

        private static Schema<?> orNull(Schema<?> property) {
            if (property.get$ref() == null && property.getTypes() != null) {
                property.addType("null");
                if (property.getEnum() != null) return new Schema<>().anyOf(List.of(withoutNull(property), nothing()));
                return property;
            }
            return new Schema<>().anyOf(List.of(property, nothing()));
        }

        private static Schema<?> withoutNull(Schema<?> property) {
            property.getTypes().remove("null");
            return property;
        }

        private static Schema<?> nothing() {
            return new Schema<>().types(Set.of("null"));
        }
    }
}
