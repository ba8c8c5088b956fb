package io.rungs.seeding.usecase;

import io.rungs.catalog.Head;
import io.rungs.catalog.Heads;
import io.rungs.catalog.Slugs;
import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.OperationType;
import io.rungs.catalog.profile.Place;
import io.rungs.proposals.OperationForm;
import io.rungs.proposals.OperationForm.FieldValues;
import io.rungs.seeding.model.SeedOperation;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes of a scene's changes what somebody would have sent who saw the page as it was then.
@Component
class WriteForms {
    private final Heads heads;
    private final Slugs slugs;

    WriteForms(Heads heads, Slugs slugs) {
        this.heads = heads;
        this.slugs = slugs;
    }

    List<OperationForm> write(List<SeedOperation> operations) {
        return operations.stream().map(this::write).toList();
    }

    private OperationForm write(SeedOperation operation) {
        UUID skill = heads.bySlug(operation.skill()).orElseThrow().id();
        Head head = Objects.requireNonNull(heads.read(List.of(skill)).get(skill));
        return switch (operation.type()) {
            case SetName -> onText(operation, skill, head.profile().name());
            case SetSummary -> onText(operation, skill, head.profile().summary());
            case AddExpectation, EditExpectation, RemoveExpectation -> onCell(operation, head);
        };
    }

    private static OperationForm onText(SeedOperation operation, UUID skill, @Nullable String published) {
        return new OperationForm(
                type(operation), skill, null, null, FieldValues.of(published), FieldValues.of(operation.text()));
    }

    private OperationForm onCell(SeedOperation operation, Head head) {
        UUID role = slugs.role(Objects.requireNonNull(operation.role())).orElseThrow();
        Level level = Objects.requireNonNull(operation.level());
        var published = head.profile().at(new Place(role, level)).orElse(null);
        var base = published == null ? null : FieldValues.of(published);
        var proposed = operation.type() == SeedOperation.Type.RemoveExpectation ? null : proposed(operation, published);
        return new OperationForm(type(operation), head.skill().id(), role, level, base, proposed);
    }

    private static FieldValues proposed(SeedOperation operation, @Nullable Expectation published) {
        if (published == null)
            return FieldValues.of(operation.description(), operation.requirement(), operation.proficiency());
        return FieldValues.of(new Expectation(
                operation.description() == null ? published.description() : operation.description(),
                operation.requirement() == null ? published.requirement() : operation.requirement(),
                operation.proficiency() == null ? published.proficiency() : operation.proficiency()));
    }

    private static OperationType type(SeedOperation operation) {
        return OperationType.valueOf(operation.type().name());
    }
}
