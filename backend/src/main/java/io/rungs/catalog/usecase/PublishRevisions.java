package io.rungs.catalog.usecase;

import io.rungs.catalog.Head;
import io.rungs.catalog.Heads;
import io.rungs.catalog.Place;
import io.rungs.catalog.ProfileChange;
import io.rungs.catalog.PublishRevision;
import io.rungs.catalog.RevisionPublished;
import io.rungs.catalog.SkillRef;
import io.rungs.catalog.model.Document;
import io.rungs.catalog.model.Revisions;
import io.rungs.journal.Journal;
import io.rungs.kernel.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes revisions, always in the transaction of the command that caused them.
@Component
class PublishRevisions implements PublishRevision {
    private final Heads heads;
    private final Revisions revisions;
    private final Journal journal;

    PublishRevisions(Heads heads, Revisions revisions, Journal journal) {
        this.heads = heads;
        this.revisions = revisions;
        this.journal = journal;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int publish(Publication publication) {
        Head head =
                Objects.requireNonNull(heads.read(List.of(publication.skill())).get(publication.skill()));
        var changes = ProfileChange.between(head.profile(), publication.profile());
        if (changes.isEmpty())
            throw Refusal.conflict("nothing-to-publish", head.skill().name() + " already says all of this.");
        boolean moved = revisions.moveHead(
                publication.skill(), publication.expectedHead(), publication.profile(), publication.at());
        if (!moved)
            throw Refusal.conflict(
                    "head-moved", head.skill().name() + " was published in the meantime; read it again.");
        UUID group = revisions.groupOf(publication.skill());
        append(publication, publication.expectedHead() + 1, group, changes, head.skill());
        return publication.expectedHead() + 1;
    }

    /// A skill's first revision: the skill is made with it.
    @Transactional(propagation = Propagation.MANDATORY)
    public void publishFirst(Publication publication, SkillRef skill, UUID group) {
        revisions.addSkill(skill.id(), skill.slug(), group, publication.profile(), publication.at());
        append(publication, 1, group, ProfileChange.between(null, publication.profile()), skill);
    }

    private void append(Publication publication, int number, UUID group, List<ProfileChange> changes, SkillRef skill) {
        var places = changes.stream()
                .filter(ProfileChange.OfExpectation.class::isInstance)
                .map(it -> ((ProfileChange.OfExpectation) it).place())
                .toList();
        Map<Place, UUID> cells = revisions.ensureCells(skill.id(), places);
        var document = Document.of(publication.profile(), group, cells);
        revisions.append(new Revisions.Entry(
                skill.id(),
                number,
                document,
                publication.changeClass(),
                publication.cause(),
                publication.credits(),
                publication.rationale(),
                publication.at(),
                changes,
                cells));
        journal.record(new RevisionPublished(
                publication.commandCause(),
                publication.publisher(),
                publication.at(),
                new SkillRef(skill.id(), skill.slug(), publication.profile().name()),
                number,
                publication.changeClass(),
                proposal(publication.cause()),
                places.stream().map(cells::get).map(Objects::requireNonNull).toList()));
    }

    private static @Nullable Long proposal(Cause cause) {
        return switch (cause) {
            case Cause.ByProposal it -> it.number();
            case Cause.ByImport _ -> null;
        };
    }
}
