package io.rungs.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// An admin at the lists of domains, groups and roles: each act carries the version that was read just before it.
public record TaxonomyDeskApi(Person admin) {
    public static final String AT = "/api/admin/taxonomy";

    public JsonNode read() {
        return admin.get(AT).expect(200).body();
    }

    public long version() {
        return read().path("version").asLong();
    }

    public JsonNode entry(String list, UUID id) {
        for (JsonNode each : read().path(list)) if (id(each).equals(id)) return each;
        throw new AssertionError("There is no " + id + " among the " + list);
    }

    public UUID domain(String mark) {
        return made("domains", Map.of("name", "Domain " + mark, "slug", "d-" + mark));
    }

    public UUID group(String mark, UUID domain) {
        return made("groups", Map.of("name", "Group " + mark, "slug", "g-" + mark, "domain", domain));
    }

    public UUID role(String mark) {
        return made("roles", Map.of("name", "Role " + mark, "slug", "r-" + mark));
    }

    public UUID made(String list, Map<String, Object> form) {
        return id(admin.post(AT + "/" + list, form).expect(201).body());
    }

    public Answer act(String below, Map<String, Object> form) {
        return act(version(), below, form);
    }

    public Answer act(long version, String below, Map<String, Object> form) {
        Map<String, Object> whole = new HashMap<>(form);
        whole.put("version", version);
        return admin.post(AT + below, whole);
    }

    public Answer rename(String list, UUID id, String name, String slug) {
        return act("/" + list + "/" + id + "/rename", Map.of("name", name, "slug", slug));
    }

    public Answer retire(String list, UUID id) {
        return act("/" + list + "/" + id + "/retire", Map.of());
    }

    public Answer merge(UUID group, UUID into) {
        return act("/groups/" + group + "/merge", Map.of("into", into));
    }

    /// @param otherwise which of both is heard where they say different things
    public void mergeRoles(UUID role, UUID into, String otherwise) {
        String merge = "/roles/" + role + "/merge";
        long publication = admin.get(AT + merge + "?into=" + into)
                .expect(200)
                .body()
                .path("publication")
                .asLong();
        act(merge, Map.of("into", into, "otherwise", otherwise, "publication", publication))
                .expect(200);
    }

    public JsonNode touches(String list, UUID id) {
        return admin.get(AT + "/" + list + "/" + id + "/touches").expect(200).body();
    }

    public static UUID id(JsonNode of) {
        return UUID.fromString(of.path("id").asString());
    }
}
