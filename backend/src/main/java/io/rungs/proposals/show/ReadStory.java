package io.rungs.proposals.show;

import io.rungs.catalog.RevisionsOfCause;
import io.rungs.identity.Accounts;
import io.rungs.identity.PersonMark;
import io.rungs.proposals.RequirementResult;
import io.rungs.proposals.core.Onlooker;
import io.rungs.proposals.core.Proposal;
import io.rungs.proposals.core.StepsRead;
import io.rungs.proposals.core.Taken;
import io.rungs.proposals.policy.Decision;
import io.rungs.proposals.policy.Dossiers;
import io.rungs.proposals.policy.Weighed;
import io.rungs.proposals.show.ShowCourse.Course;
import io.rungs.proposals.view.ProposalView.PublishedRevision;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what happened to a proposal and where it goes from here, with everybody who took part: they are named once
/// for the whole page.
@Component
class ReadStory {
    private final Dossiers dossiers;
    private final RevisionsOfCause published;
    private final ShowCourse courses;
    private final Accounts accounts;

    ReadStory(Dossiers dossiers, RevisionsOfCause published, ShowCourse courses, Accounts accounts) {
        this.dossiers = dossiers;
        this.published = published;
        this.courses = courses;
        this.accounts = accounts;
    }

    Story of(Weighed weighed, Onlooker reader) {
        Proposal it = weighed.dossier().proposal();
        List<Taken> steps = StepsRead.of(dossiers.steps(it.id()), weighed.dossier());
        Course course = courses.of(it, reader);
        Decision decision = decision(it);
        var kept = checks(weighed, decision);
        var people = accounts.named(people(weighed, steps, course, kept));
        return new Story(weighed, course, steps, revisions(it), decision, kept, people);
    }

    private List<PublishedRevision> revisions(Proposal it) {
        return published.of(it.id()).stream()
                .map(at -> new PublishedRevision(at.skill(), at.revision()))
                .toList();
    }

    private @Nullable Decision decision(Proposal it) {
        return it.status().undecided() || !it.isLetThrough()
                ? null
                : dossiers.decision(it.id()).orElse(null);
    }

    /// What is published now says nothing any more about what is decided.
    private static List<RequirementResult> checks(Weighed weighed, @Nullable Decision decision) {
        if (weighed.dossier().proposal().status().undecided()) return weighed.kept();
        return decision == null ? List.of() : decision.checks();
    }

    private static Set<UUID> people(Weighed weighed, List<Taken> steps, Course course, List<RequirementResult> kept) {
        var dossier = weighed.dossier();
        Set<UUID> people = new HashSet<>(dossier.authors());
        if (weighed.publishable()) people.addAll(weighed.rights().publishers());
        dossier.patchSets().forEach(it -> people.add(it.uploader()));
        dossier.reviews().forEach(it -> people.add(it.reviewer()));
        dossier.reviews().forEach(it -> Optional.ofNullable(it.ended()).ifPresent(how -> people.add(how.by())));
        steps.forEach(
                it -> Stream.of(it.actor(), it.about()).filter(Objects::nonNull).forEach(people::add));
        course.adopter().ifPresent(people::add);
        kept.forEach(it -> people.addAll(PersonMark.in(it.sentence())));
        people.addAll(PersonMark.in(dossier.proposal().turn().reason()));
        return people;
    }
}
