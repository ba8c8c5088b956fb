package io.rungs.seeding.files;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/// Holds files against the JSON Schema of their kind.
final class Schemas {
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /// Checks files of one kind: `people` or `scene`.
    void check(String kind, List<SeedFile> files, Problems problems) {
        Schema schema = registry.getSchema(
                Objects.requireNonNull(Schemas.class.getResourceAsStream("/seeds/schema/" + kind + ".schema.json")));
        files.forEach(file -> schema.validate(file.content()).stream()
                .filter(it -> !withinAlternatives(it))
                .forEach(it -> problems.add(file, place(it), sentence(it, place(it)))));
    }

    /// Why each of several alternatives failed says less than that none fits.
    private static boolean withinAlternatives(Error error) {
        return error.getEvaluationPath().contains("oneOf")
                && !error.getKeyword().equals("oneOf");
    }

    private static SeedFile.Path place(Error error) {
        List<Object> steps = new ArrayList<>();
        var location = error.getInstanceLocation();
        for (int i = 0; i < location.getNameCount(); i++) steps.add(location.getElement(i));
        var path = new SeedFile.Path(steps);
        return error.getKeyword().equals("additionalProperties") ? path.with(error.getProperty()) : path;
    }

    private static String sentence(Error error, SeedFile.Path place) {
        String what = place.label();
        JsonNode rule = error.getSchemaNode();
        JsonNode value = error.getInstanceNode();
        return switch (error.getKeyword()) {
            case "required" -> "%s is missing".formatted(error.getProperty());
            case "additionalProperties" -> "%s is no key that is known here".formatted(error.getProperty());
            case "enum" -> "%s must be one of %s".formatted(what, String.join(", ", texts(rule)));
            case "const" -> "%s must be %s".formatted(what, rule.asString());
            case "type" -> "%s must be %s".formatted(what, kind(rule.asString()));
            case "pattern" ->
                "%s must look like %s, and “%s” does not".formatted(what, rule.asString(), value.asString());
            case "minLength" -> "%s must not be empty".formatted(what);
            case "maxLength" -> "%s has at most %s characters".formatted(what, rule.asString());
            case "minItems", "minProperties" -> "%s needs at least %s entries".formatted(what, rule.asString());
            case "oneOf" -> "exactly one of %s is needed".formatted(String.join(", ", alternatives(rule)));
            default -> "%s: %s".formatted(what, error.getMessage());
        };
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> alternatives(JsonNode rule) {
        return rule.valueStream()
                .flatMap(it -> texts(it.path("required")).stream())
                .toList();
    }

    private static String kind(String type) {
        return switch (type) {
            case "string" -> "a text";
            case "array" -> "a list";
            case "object" -> "a group of keys";
            default -> type;
        };
    }
}
