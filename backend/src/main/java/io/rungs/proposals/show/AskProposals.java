package io.rungs.proposals.show;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.rungs.catalog.SkillNames;
import io.rungs.catalog.SkillRef;
import io.rungs.proposals.ProposalRef;
import io.rungs.proposals.ProposalRef.Readers;
import io.rungs.proposals.Proposals;
import io.rungs.proposals.core.Onlooker;
import io.rungs.proposals.core.Outlines;
import io.rungs.proposals.core.PatchSet;
import io.rungs.proposals.core.Proposal;
import io.rungs.proposals.policy.Grounds;
import io.rungs.proposals.policy.Onlookers;
import io.rungs.proposals.queue.Turns;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Answers what the floors above ask about proposals. One that is written anew is there as it was closed.
@Component
@Transactional(readOnly = true)
class AskProposals implements Proposals {
    private final Outlines outlines;
    private final Onlookers onlookers;
    private final Grounds grounds;
    private final SkillNames skills;
    private final Turns turns;

    AskProposals(Outlines outlines, Onlookers onlookers, Grounds grounds, SkillNames skills, Turns turns) {
        this.outlines = outlines;
        this.onlookers = onlookers;
        this.grounds = grounds;
        this.skills = skills;
        this.turns = turns;
    }

    @Override
    public Optional<ProposalRef> visible(long number, @Nullable UUID viewer) {
        return outlines.find(number)
                .flatMap(onlookers.named(viewer)::seesClosed)
                .map(this::ref);
    }

    @Override
    public Optional<ProposalRef> visible(UUID proposal, @Nullable UUID viewer) {
        return outlines.find(proposal)
                .flatMap(onlookers.named(viewer)::seesClosed)
                .map(this::ref);
    }

    private ProposalRef ref(Proposal it) {
        var touched = outlines.skills(it.id(), it.patchSet());
        var named = skills.named(touched);
        return new ProposalRef(
                it.id(),
                it.number(),
                it.title(),
                it.author(),
                it.status(),
                touched.stream().flatMap(id -> Stream.ofNullable(named.get(id))).toList(),
                it.isLetThrough() ? Readers.EVERYBODY : Readers.MODERATORS,
                Set.of(),
                Set.of());
    }

    @Override
    public Map<UUID, Title> titles(Collection<UUID> proposals, @Nullable UUID viewer) {
        if (proposals.isEmpty()) return Map.of();
        var onlooker = onlookers.named(viewer);
        return outlines.all(proposals).stream()
                .flatMap(it -> onlooker.sees(it).stream())
                .collect(toMap(Proposal::id, it -> new Title(it.number(), it.title(), it.status())));
    }

    @Override
    public boolean readsAll(long number, UUID person) {
        var onlooker = onlookers.named(person);
        return outlines.find(number)
                .filter(found -> outlines.patchSets(found.id()).stream()
                        .filter(it -> it.number() <= found.submittedPatchSet())
                        .allMatch(onlooker::reads))
                .isPresent();
    }

    @Override
    public Set<Integer> readable(UUID proposal, @Nullable UUID viewer) {
        var onlooker = onlookers.named(viewer);
        int newest = outlines.find(proposal)
                .flatMap(onlooker::sees)
                .map(Proposal::patchSet)
                .orElse(0);
        return outlines.patchSets(proposal).stream()
                .filter(it -> it.number() <= newest && onlooker.reads(it))
                .map(PatchSet.Outline::number)
                .collect(toSet());
    }

    @Override
    public Optional<UUID> writer(UUID proposal, int patchSet) {
        return outlines.patchSets(proposal).stream()
                .filter(it -> it.number() == patchSet)
                .map(PatchSet.Outline::uploader)
                .findFirst();
    }

    @Override
    public Map<UUID, Set<UUID>> partsIn(Collection<UUID> proposals) {
        return proposals.isEmpty() ? Map.of() : outlines.partsIn(proposals);
    }

    @Override
    public Map<UUID, SkillRef> created(Collection<Long> numbers, @Nullable UUID viewer) {
        if (numbers.isEmpty()) return Map.of();
        var onlooker = onlookers.named(viewer);
        return outlines.created(outlines.numbered(numbers).stream()
                .flatMap(it -> onlooker.seesClosed(it).stream())
                .toList());
    }

    @Override
    public Set<UUID> touchedBy(UUID proposal) {
        return outlines.touchedBy(proposal);
    }

    @Override
    public Set<UUID> touching(Collection<UUID> skills, Collection<UUID> among) {
        return outlines.touching(skills, among);
    }

    @Override
    public Map<Long, String> named(Collection<Long> numbers, @Nullable UUID viewer) {
        if (numbers.isEmpty()) return Map.of();
        var onlooker = onlookers.named(viewer);
        return outlines.numbered(numbers).stream()
                .flatMap(it -> onlooker.seesClosed(it).stream())
                .collect(toMap(Proposal::number, Proposal::title));
    }

    @Override
    public List<UUID> credited(UUID proposal) {
        return outlines.credited(proposal);
    }

    @Override
    public int openOf(UUID author) {
        return outlines.openOf(author);
    }

    @Override
    public int draftsOf(UUID author) {
        return outlines.draftsOf(author);
    }

    @Override
    public int publishedOf(UUID account, int most) {
        return outlines.publishedOf(account, most);
    }

    @Override
    public List<Instant> saidBetween(UUID account, Instant since, Instant until, int most) {
        return outlines.saidBetween(account, since, until, most);
    }

    @Override
    public Involved involved(UUID proposal) {
        return turns.involved(proposal);
    }

    @Override
    public boolean mayReview(UUID proposal, UUID account) {
        return onlookers
                .find(proposal, Onlooker.ANYBODY)
                .filter(it -> grounds.weigh(it).rights().judge(account))
                .isPresent();
    }
}
