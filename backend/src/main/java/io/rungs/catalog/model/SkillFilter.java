package io.rungs.catalog.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which skills somebody looks for; what is left out leaves nothing out.
///
/// @param words each stands in the name, the summary, the group's or the domain's name
/// @param names each stands in the name
public record SkillFilter(
        List<String> words,
        List<String> names,
        @Nullable UUID role,
        @Nullable UUID domain,
        @Nullable UUID group) {
    public boolean isEmpty() {
        return words.isEmpty() && names.isEmpty() && role == null && domain == null && group == null;
    }
}
