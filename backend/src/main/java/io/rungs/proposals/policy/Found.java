package io.rungs.proposals.policy;

import io.rungs.catalog.Head;
import io.rungs.catalog.profile.Finding;
import io.rungs.catalog.profile.Finding.Severity;
import io.rungs.catalog.profile.LadderChecks;
import io.rungs.catalog.profile.Merge;
import io.rungs.catalog.profile.Operation;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.catalog.profile.Place;
import io.rungs.catalog.profile.SkillField;
import io.rungs.proposals.core.PatchSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a ladder check finds in a skill as it would be, and the position of the operation that brings it, where
/// one does by itself.
public record Found(UUID skill, Finding finding, @Nullable Integer position) {
    /// Only what the patch set brings or touches.
    public static List<Found> in(
            PatchSet patchSet, Map<UUID, Head> heads, Map<UUID, Merge.Result> merges, LadderChecks ladder) {
        List<Found> found = new ArrayList<>();
        merges.forEach((skill, merge) -> {
            var published = Objects.requireNonNull(heads.get(skill)).profile();
            for (Finding it : ladder.introduced(published, merge.profile()))
                found.add(new Found(skill, it, position(patchSet, skill, it)));
        });
        return List.copyOf(found);
    }

    /// Of the operation at the first of its places that one edits, or of the one that sets the summary.
    private static @Nullable Integer position(PatchSet patchSet, UUID skill, Finding finding) {
        return finding.place().isEmpty()
                ? position(patchSet, skill, it -> it.sets(SkillField.SUMMARY))
                : finding.places().stream()
                        .flatMap(place -> Stream.ofNullable(position(patchSet, skill, it -> edits(it, place))))
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable Integer position(PatchSet patchSet, UUID skill, Predicate<Operation> which) {
        List<Operation> operations = patchSet.operations();
        return IntStream.range(0, operations.size())
                .filter(i -> operations.get(i).skill().equals(skill) && which.test(operations.get(i)))
                .boxed()
                .findFirst()
                .orElse(null);
    }

    private static boolean edits(Operation operation, Place place) {
        return operation instanceof SetCell it && it.place().equals(place);
    }

    public boolean error() {
        return finding.severity() == Severity.ERROR;
    }

    /// In which one that was.
    public static UUID skill(String key) {
        return UUID.fromString(key.substring(key.indexOf('-') + 1));
    }

    /// Another one once what it is about says something else.
    public String key() {
        return finding.key() + "-" + skill;
    }
}
