package io.rungs.testing;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A file that somebody sent, and what becomes of it.
public record SentImport(Person person, String api) {
    public static SentImport of(Person person, String name, String file) {
        var run = SentFiles.send(person, name, file).expect(201).body();
        return new SentImport(person, "/api/imports/" + run.path("id").asString());
    }

    public JsonNode seen() {
        return person.get(api).expect(200).body();
    }

    /// Of the report, how many.
    public int count(String what) {
        return seen().at("/report/" + what).asInt();
    }

    /// As `GROUP big-boards`.
    public List<String> makes() {
        return seen().at("/report/makes")
                .valueStream()
                .map(it -> it.path("kind").asString() + " " + it.path("slug").asString())
                .toList();
    }

    /// Goes as far as it goes.
    public SentImport confirmed(Map<String, Object> decided) {
        person.post(api + "/confirm", decided).expect(200);
        await().until(() -> !state().equals("RUNNING"));
        return this;
    }

    public String state() {
        return seen().path("state").asString();
    }

    /// As `PUBLISHED`, or `REFUSED Why.`
    public List<String> results() {
        return person.items(api + "/results").stream()
                .map(it -> (it.path("outcome").asString() + " "
                                + it.path("sentence").asString(""))
                        .strip())
                .toList();
    }

    /// As `2:4 NEW The skill comes.`
    public List<String> lines() {
        return person.items(api + "/lines").stream()
                .map(it -> it.at("/spot/line").asInt() + ":"
                        + it.at("/spot/column").asInt() + " "
                        + it.path("outcome").asString() + " "
                        + it.path("sentence").asString())
                .toList();
    }
}
