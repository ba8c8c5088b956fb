package io.rungs.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.model.Document;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Proficiency;
import io.rungs.catalog.profile.Requirement;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import tools.jackson.databind.json.JsonMapper;

/// What holds of every skill at every moment, however many people publish.
public final class Invariants {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Invariants() {}

    public static void hold(DSLContext db, UUID skill) {
        var id = DSL.val(skill);
        var revisions = db.fetch("select * from catalog.revision where skill_id = {0} order by number", id);
        int head = db.fetchSingle("select head from catalog.skill where id = {0}", id)
                .get(0, Integer.class);

        assertThat(revisions.getValues("number", Integer.class))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, head).boxed().toList());
        assertThat(revisions.getValues("cause_id")).doesNotContainNull().doesNotHaveDuplicates();
        assertThat(revisions.getValues("publication", Long.class)).isSorted();

        var newest = JSON.readValue(revisions.getLast().get("document", byte[].class), Document.class);
        assertThat(rows(db, skill)).containsExactlyInAnyOrderElementsOf(newest.expectations());
        assertThat(db.fetchValues("select role_id from catalog.skill_role where skill_id = {0} order by position", id))
                .isEqualTo(newest.roles());
        var row = db.fetchSingle("select name, summary, slug, state, group_id from catalog.skill where id = {0}", id);
        assertThat(row.get("slug")).isEqualTo(newest.slug());
        assertThat(row.get("state")).isEqualTo(newest.standing().name());
        assertThat(row.get("group_id")).isEqualTo(newest.group());
        assertThat(row.get("name")).isEqualTo(newest.name());
        assertThat(row.get("summary")).isEqualTo(newest.summary());
    }

    private static List<Document.Entry> rows(DSLContext db, UUID skill) {
        return db.fetch("select * from catalog.expectation where skill_id = {0}", DSL.val(skill))
                .map(it -> new Document.Entry(
                        it.get("cell_id", UUID.class),
                        it.get("role_id", UUID.class),
                        new Level(it.get("level", UUID.class)),
                        it.get("description", String.class),
                        Requirement.valueOf(it.get("requirement", String.class)),
                        it.get("proficiency") == null ? null : new Proficiency(it.get("proficiency", UUID.class))));
    }
}
