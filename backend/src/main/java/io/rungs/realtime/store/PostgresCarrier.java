package io.rungs.realtime.store;

import static org.jooq.impl.DSL.val;

import io.rungs.realtime.Announcement;
import io.rungs.realtime.Topics;
import io.rungs.realtime.model.Carrier;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Carries announcements with NOTIFY: one statement for many, which waits for no disk. A payload may have 8000
/// bytes, which hints to at most [#MOST_PEOPLE] people keep within.
@Component
class PostgresCarrier implements Carrier {
    private static final int MOST_PEOPLE = 100;

    private final DSLContext db;
    private final JsonMapper json;

    PostgresCarrier(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    @Override
    public void carry(List<Announcement> announcements) {
        var payloads = announcements.stream()
                .flatMap(it -> split(it).stream())
                .map(json::writeValueAsString)
                .toArray(String[]::new);
        db.fetch(
                "select set_config('synchronous_commit', 'off', true), pg_notify({0}, said) from unnest({1}::text[]) as said",
                val(Topics.CHANNEL), val(payloads));
    }

    private static List<Announcement> split(Announcement whole) {
        var people = whole.people();
        if (people.size() <= MOST_PEOPLE) return List.of(whole);
        return IntStream.iterate(0, from -> from < people.size(), from -> from + MOST_PEOPLE)
                .mapToObj(from -> people.subList(from, Math.min(from + MOST_PEOPLE, people.size())))
                .map(some -> new Announcement(whole.topic(), List.copyOf(some), whole.hint()))
                .toList();
    }
}
