package io.rungs.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON that nearly fits a schema.
final class SomeJson {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int DEEPEST = 6;

    private final JsonNode document;
    private final Random random;
    private final HostileValues hostile;
    private final Known known;

    SomeJson(JsonNode document, Random random, HostileValues hostile, Known known) {
        this.document = document;
        this.random = random;
        this.hostile = hostile;
        this.known = known;
    }

    String of(JsonNode schema) {
        return of(schema, "", 0);
    }

    private String of(JsonNode schema, String name, int depth) {
        if (random.nextInt(12) == 0) return hostile.json();
        if (depth > DEEPEST) return "null";
        JsonNode it = resolved(schema);
        if (it.has("anyOf"))
            return of(it.path("anyOf").get(random.nextInt(it.path("anyOf").size())), name, depth);
        if (it.has("enum"))
            return it.path("enum").get(random.nextInt(it.path("enum").size())).toString();
        return switch (type(it)) {
            case "object" -> object(it, depth);
            case "array" -> array(it, depth);
            case "integer" -> String.valueOf(random.nextInt(4));
            case "number" -> String.valueOf(random.nextDouble());
            case "boolean" -> String.valueOf(random.nextBoolean());
            case "null" -> "null";
            default -> text(it, name);
        };
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }

    private String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(random.nextInt(type.size())).asString() : type.asString("object");
    }

    private String object(JsonNode schema, int depth) {
        List<String> parts = new ArrayList<>();
        schema.path("properties").properties().forEach(each -> {
            if (random.nextInt(10) > 0) parts.add(part(each.getKey(), of(each.getValue(), each.getKey(), depth + 1)));
        });
        if (random.nextInt(30) == 0) parts.add(part(hostile.text(), hostile.json()));
        if (!parts.isEmpty() && random.nextInt(40) == 0) parts.add(parts.getFirst());
        return "{" + String.join(",", parts) + "}";
    }

    private static String part(String name, String value) {
        return JSON.writeValueAsString(name) + ":" + value;
    }

    private String array(JsonNode schema, int depth) {
        List<String> items = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) items.add(of(schema.path("items"), "", depth + 1));
        return "[" + String.join(",", items) + "]";
    }

    private String text(JsonNode schema, String name) {
        String text = random.nextInt(8) == 0
                ? hostile.text()
                : known.text(name, schema.path("format").asString(""), random);
        return JSON.writeValueAsString(text);
    }
}
