package io.rungs.catalog.usecase;

import io.rungs.catalog.Frameworks;
import io.rungs.catalog.Head;
import io.rungs.catalog.PublishRevision;
import io.rungs.catalog.RevisionPublished;
import io.rungs.catalog.SkillRef;
import io.rungs.catalog.model.Document;
import io.rungs.catalog.model.Revisions;
import io.rungs.catalog.profile.Place;
import io.rungs.catalog.profile.Profile;
import io.rungs.catalog.profile.ProfileChange;
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
    private final Revisions revisions;
    private final Journal journal;
    private final Frameworks frameworks;

    PublishRevisions(Revisions revisions, Journal journal, Frameworks frameworks) {
        this.revisions = revisions;
        this.journal = journal;
        this.frameworks = frameworks;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int publish(Publication publication) {
        UUID skill = publication.skill();
        Head head = publication.published();
        Profile profile = publication.profile();
        var changes = ProfileChange.between(
                head == null ? null : head.profile(), profile, frameworks.now().ladder());
        if (changes.isEmpty())
            throw Refusal.conflict("nothing-to-publish", profile.name() + " already says all of this.");
        if (head == null || !head.profile().slug().equals(profile.slug())) takeAddress(publication);
        boolean moved = head == null
                ? revisions.addSkill(skill, profile, publication.at())
                : revisions.moveHead(skill, head.revision(), profile, publication.at());
        if (!moved)
            throw Refusal.conflict("head-moved", profile.name() + " was published in the meantime; read it again.");
        int number = head == null ? 1 : head.revision() + 1;
        append(publication, number, changes);
        return number;
    }

    private void takeAddress(Publication publication) {
        String slug = publication.profile().slug();
        if (!revisions.take(slug, publication.skill(), publication.at()))
            throw Refusal.conflict("slug-taken", "/skills/" + slug + " is or was the address of another skill.");
    }

    private void append(Publication publication, int number, List<ProfileChange> changes) {
        UUID skill = publication.skill();
        Profile profile = publication.profile();
        var places = changes.stream()
                .filter(ProfileChange.OfExpectation.class::isInstance)
                .map(it -> ((ProfileChange.OfExpectation) it).place())
                .toList();
        Map<Place, UUID> cells = cells(publication, places);
        var document = Document.of(profile, cells, frameworks.now().ladder());
        revisions.append(new Revisions.Entry(
                skill,
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
                new SkillRef(skill, profile.slug(), profile.name()),
                number,
                publication.changeClass(),
                proposal(publication.cause()),
                places.stream().map(cells::get).map(Objects::requireNonNull).toList()));
    }

    /// Those of all places that were ever mentioned.
    private Map<Place, UUID> cells(Publication publication, List<Place> mentioned) {
        Head before = publication.published();
        if (before != null && before.cells().keySet().containsAll(mentioned)) return before.cells();
        return revisions.ensureCells(publication.skill(), mentioned);
    }

    private static @Nullable Long proposal(Cause cause) {
        return switch (cause) {
            case Cause.ByProposal it -> it.number();
            case Cause.ByImport _, Cause.ByMerge _ -> null;
        };
    }
}
