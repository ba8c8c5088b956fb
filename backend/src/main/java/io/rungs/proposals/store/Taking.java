package io.rungs.proposals.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;
import static rungsdb.proposals.Tables.OPERATION;

import io.rungs.proposals.core.PatchSet;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;

/// Which stored operations take an address: whatever else they are about, whoever is published first has it. What
/// is read instead of a hidden one is nobody's address, and of what was hidden nothing is said.
final class Taking {
    static final Condition ANY =
            OPERATION.KIND.in(inline("CreateSkill"), inline("SetSlug")).and(OPERATION.SAID.isNull());

    /// Of one of [#ANY].
    static final Field<String> ADDRESS = when(
                    OPERATION.KIND.eq(inline("CreateSkill")), field("{0} ->> 'slug'", String.class, OPERATION.PROPOSED))
            .otherwise(field("{0} #>> '{}'", String.class, OPERATION.PROPOSED));

    private Taking() {}

    static List<String> addresses(PatchSet patchSet) {
        return patchSet.steps().stream()
                .filter(it -> !it.isHidden())
                .flatMap(it -> it.operation().takes().stream())
                .distinct()
                .toList();
    }

    static Condition oneOf(Collection<String> addresses) {
        return ANY.and(ADDRESS.in(addresses));
    }
}
