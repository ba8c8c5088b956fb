package io.rungs.catalog;

import io.rungs.testing.Answer;
import io.rungs.testing.Person;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// An admin at the lists of domains, groups and roles: each act carries the version that was read just before it.
record TaxonomyDeskApi(Person admin) {
    static final String AT = "/api/admin/taxonomy";

    JsonNode read() {
        return admin.get(AT).expect(200).body();
    }

    long version() {
        return read().path("version").asLong();
    }

    JsonNode entry(String list, UUID id) {
        for (JsonNode each : read().path(list)) if (id(each).equals(id)) return each;
        throw new AssertionError("There is no " + id + " among the " + list);
    }

    UUID domain(String mark) {
        return made("domains", Map.of("name", "Domain " + mark, "slug", "d-" + mark));
    }

    UUID group(String mark, UUID domain) {
        return made("groups", Map.of("name", "Group " + mark, "slug", "g-" + mark, "domain", domain));
    }

    UUID role(String mark) {
        return made("roles", Map.of("name", "Role " + mark, "slug", "r-" + mark));
    }

    UUID made(String list, Map<String, Object> form) {
        return id(admin.post(AT + "/" + list, form).expect(201).body());
    }

    Answer act(String below, Map<String, Object> form) {
        return act(version(), below, form);
    }

    Answer act(long version, String below, Map<String, Object> form) {
        Map<String, Object> whole = new HashMap<>(form);
        whole.put("version", version);
        return admin.post(AT + below, whole);
    }

    Answer rename(String list, UUID id, String name, String slug) {
        return act("/" + list + "/" + id + "/rename", Map.of("name", name, "slug", slug));
    }

    Answer retire(String list, UUID id) {
        return act("/" + list + "/" + id + "/retire", Map.of());
    }

    Answer merge(UUID group, UUID into) {
        return act("/groups/" + group + "/merge", Map.of("into", into));
    }

    JsonNode touches(String list, UUID id) {
        return admin.get(AT + "/" + list + "/" + id + "/touches").expect(200).body();
    }

    static UUID id(JsonNode of) {
        return UUID.fromString(of.path("id").asString());
    }
}
