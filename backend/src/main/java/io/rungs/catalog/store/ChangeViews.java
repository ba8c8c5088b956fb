package io.rungs.catalog.store;

import static rungsdb.catalog.Tables.ROLE;
import static rungsdb.catalog.Tables.SKILL_GROUP;

import io.rungs.catalog.Frameworks;
import io.rungs.catalog.RoleRef;
import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Framework;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.SkillField;
import io.rungs.catalog.view.Change;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the kept changes of revisions readable.
@Component
class ChangeViews {
    private final DSLContext db;
    private final Json json;
    private final Frameworks frameworks;

    ChangeViews(DSLContext db, Json json, Frameworks frameworks) {
        this.db = db;
        this.json = json;
        this.frameworks = frameworks;
    }

    /// A change as it is kept.
    record Row(
            String kind,
            @Nullable UUID cell,
            @Nullable UUID role,
            @Nullable UUID level,
            @Nullable JSONB before,
            @Nullable JSONB after) {}

    /// What the ids in changes are called.
    record Names(Map<UUID, RoleRef> roles, Map<UUID, String> groups, Framework framework) {
        /// As it is read: a group by its name.
        @Nullable
        String read(SkillField field, @Nullable String value) {
            if (value == null || field.form() != SkillField.Form.GROUP) return value;
            return Objects.requireNonNull(groups.get(UUID.fromString(value)));
        }
    }

    Names names() {
        var roles = db.select(ROLE.ID, ROLE.SLUG, ROLE.NAME)
                .from(ROLE)
                .fetchMap(ROLE.ID, it -> new RoleRef(it.value1(), it.value2(), it.value3()));
        return new Names(roles, db.fetch(SKILL_GROUP).intoMap(SKILL_GROUP.ID, SKILL_GROUP.NAME), frameworks.now());
    }

    Change view(Row row, Names names) {
        RoleRef role = row.role() == null ? null : names.roles().get(row.role());
        var kind = Change.Kind.valueOf(row.kind());
        return switch (kind) {
            case ROLE -> Change.ofRole(Objects.requireNonNull(role), row.before() == null);
            case EXPECTATION ->
                Change.ofExpectation(
                        row.cell(),
                        Objects.requireNonNull(role),
                        new Level(Objects.requireNonNull(row.level())),
                        json.read(row.before(), Expectation.class),
                        json.read(row.after(), Expectation.class),
                        names.framework());
            default -> ofField(kind.field().orElseThrow(), row, names);
        };
    }

    private Change ofField(SkillField field, Row row, Names names) {
        return Change.ofField(field, names.read(field, value(row.before())), names.read(field, value(row.after())));
    }

    private @Nullable String value(@Nullable JSONB kept) {
        return json.read(kept, String.class);
    }
}
