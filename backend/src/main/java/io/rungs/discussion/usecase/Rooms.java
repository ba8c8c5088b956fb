package io.rungs.discussion.usecase;

import io.rungs.catalog.Cells;
import io.rungs.catalog.Head;
import io.rungs.catalog.Heads;
import io.rungs.discussion.model.Moderator;
import io.rungs.discussion.model.Standing;
import io.rungs.discussion.model.StartedThread;
import io.rungs.discussion.model.Topic;
import io.rungs.discussion.model.Topic.OfExpectation;
import io.rungs.discussion.model.Topic.OfProposal;
import io.rungs.discussion.model.Topic.OfSkill;
import io.rungs.identity.Grant;
import io.rungs.identity.GrantKind;
import io.rungs.identity.Grants;
import io.rungs.identity.Scope;
import io.rungs.kernel.Refusal;
import io.rungs.kernel.Written;
import io.rungs.proposals.ProposalRef;
import io.rungs.proposals.Proposals;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds what is talked about, for the eyes of the person who asks; what they may not see does not exist.
@Component
class Rooms {
    private final Heads heads;
    private final Cells cells;
    private final Proposals proposals;
    private final Grants grants;
    private final Partiality partiality;

    Rooms(Heads heads, Cells cells, Proposals proposals, Grants grants, Partiality partiality) {
        this.heads = heads;
        this.cells = cells;
        this.proposals = proposals;
        this.grants = grants;
        this.partiality = partiality;
    }

    /// @param subject `skill:{slug}`, `expectation:{cell}` or `proposal:{number}`
    Room named(@Nullable String subject, @Nullable UUID person) {
        return room(topic(subject == null ? "" : subject, person), person);
    }

    /// Nothing when the person may not see the thread.
    Optional<Room> of(StartedThread thread, @Nullable UUID person) {
        var subject = thread.subject();
        Optional<? extends Topic> topic = subject.proposal() != null
                ? proposal(subject.proposal(), thread, person)
                : head(subject.skill()).map(OfSkill::new);
        return topic.map(it -> room(it, person));
    }

    /// What is said of a patch set is for those who may read that. Of one that all may read it is told by what all
    /// read, also while its author has submitted something else.
    private Optional<OfProposal> proposal(UUID proposal, StartedThread thread, @Nullable UUID person) {
        if (!readable(proposal, thread, person)) return Optional.empty();
        if (readable(proposal, thread, null))
            return proposals.visible(proposal, null).map(OfProposal::new);
        return proposals
                .visible(proposal, person)
                .map(it -> asItsWriterSees(it, writer(it, thread)))
                .map(OfProposal::new);
    }

    /// A moderator sees what was submitted last, which may be somebody else's.
    private ProposalRef asItsWriterSees(ProposalRef seen, UUID writer) {
        if (writer.equals(seen.author())) return seen.toModerators(writer);
        return proposals.visible(seen.id(), writer).orElse(seen).toModerators(writer);
    }

    private UUID writer(ProposalRef proposal, StartedThread thread) {
        Integer patchSet = thread.anchor().patchSet();
        return Optional.ofNullable(patchSet)
                .flatMap(it -> proposals.writer(proposal.id(), it))
                .orElse(proposal.author());
    }

    private boolean readable(UUID proposal, StartedThread thread, @Nullable UUID person) {
        Integer patchSet = thread.anchor().patchSet();
        return patchSet == null || proposals.readable(proposal, person).contains(patchSet);
    }

    /// The patch sets whose threads the person may read; none where the topic has none.
    Set<Integer> readable(Topic topic, @Nullable UUID person) {
        return topic instanceof OfProposal(ProposalRef it) ? proposals.readable(it.id(), person) : Set.of();
    }

    private Topic topic(String subject, @Nullable UUID person) {
        String key = subject.substring(subject.indexOf(':') + 1);
        return switch (subject.substring(0, subject.length() - key.length())) {
            case "skill:" -> skill(key);
            case "expectation:" -> expectation(key);
            case "proposal:" -> proposal(key, person);
            default -> throw badSubject();
        };
    }

    private Topic skill(String slug) {
        return new OfSkill(heads.at(slug));
    }

    private Topic expectation(String id) {
        return cells.find(parse(id, Written::id))
                .flatMap(cell -> head(cell.skill().id()).map(head -> new OfExpectation(cell, head)))
                .orElseThrow(() -> Refusal.notFound("no-such-expectation", "There is no such expectation."));
    }

    private Topic proposal(String number, @Nullable UUID person) {
        long found = parse(number, Written::number);
        return proposals
                .visible(found, person)
                .map(OfProposal::new)
                .orElseThrow(() -> Refusal.notFound("unknown-proposal", "There is no such proposal."));
    }

    private Optional<Head> head(@Nullable UUID skill) {
        return skill == null
                ? Optional.empty()
                : Optional.ofNullable(heads.read(List.of(skill)).get(skill));
    }

    private Room room(Topic topic, @Nullable UUID person) {
        if (person == null) return new Room(topic, Standing.GUEST, Map.of());
        var held = grants.heldBy(person);
        return new Room(topic, standing(topic, person, held.grants()), held.people());
    }

    private Standing standing(Topic topic, UUID person, List<Grant> held) {
        var moderator = Grants.onSite(held, GrantKind.MODERATOR)
                ? partiality.of(person, topic.subject().proposal())
                : Moderator.NONE;
        return switch (topic) {
            case OfProposal(ProposalRef it) ->
                new Standing(
                        person,
                        it.author().equals(person),
                        proposals.mayReview(it.id(), person),
                        moderator,
                        !it.status().open());
            case OfSkill(Head head) -> new Standing(person, false, reviews(held, head.line()), moderator, false);
            case OfExpectation(var _, Head head) ->
                new Standing(person, false, reviews(held, head.line()), moderator, false);
        };
    }

    private static boolean reviews(List<Grant> held, List<Scope> line) {
        return held.stream()
                .filter(it -> it.kind() == GrantKind.OWNER || it.kind() == GrantKind.REVIEWER)
                .anyMatch(it -> line.contains(it.scope()));
    }

    private static <T> T parse(String key, Function<String, T> parser) {
        try {
            return parser.apply(key);
        } catch (IllegalArgumentException e) {
            throw badSubject();
        }
    }

    private static Refusal badSubject() {
        return Refusal.invalid(
                "bad-subject",
                "subject",
                "Name the subject as skill:{slug}, expectation:{cell id} or proposal:{number}.");
    }
}
