package io.rungs.moderation.usecase;

import io.rungs.catalog.Heads;
import io.rungs.discussion.Discussions;
import io.rungs.identity.HiddenWords;
import io.rungs.moderation.model.HiddenTexts;
import io.rungs.proposals.PatchSets;
import io.rungs.proposals.Proposals;
import io.rungs.text.TakenAway;
import io.rungs.text.Unquotable;
import io.rungs.text.Utterance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Knows what is hidden on a skill and on the proposals that touch it: texts, comments, and words of changes; and
/// what stands there beside it.
@Component
@Transactional(readOnly = true)
class KnowHiddenWords implements HiddenWords {
    /// On how many pages something is hidden is far fewer than how many proposals a skill has seen.
    private static final int MOST_PAGES = 5_000;

    /// Of texts, and of comments: the newest are held against what was written before.
    private static final int MOST_HIDDEN = 100;

    private static final int MOST_STANDING = 300;

    private final HiddenTexts texts;
    private final Discussions talk;
    private final PatchSets changes;
    private final Proposals proposals;
    private final Heads heads;

    KnowHiddenWords(HiddenTexts texts, Discussions talk, PatchSets changes, Proposals proposals, Heads heads) {
        this.texts = texts;
        this.talk = talk;
        this.changes = changes;
        this.proposals = proposals;
        this.heads = heads;
    }

    @Override
    public Unquotable aroundSkill(UUID skill, Instant since) {
        return around(Set.of(skill), Set.of(), since);
    }

    @Override
    public Unquotable aroundProposal(UUID proposal, Instant since) {
        return around(proposals.touchedBy(proposal), Set.of(proposal), since);
    }

    private Unquotable around(Set<UUID> skills, Set<UUID> named, Instant since) {
        Set<UUID> beside = new HashSet<>(named);
        Set<UUID> elsewhere = new HashSet<>(texts.pages(MOST_PAGES));
        elsewhere.addAll(talk.proposalsWithHidden(MOST_PAGES));
        beside.addAll(proposals.touching(skills, elsewhere));
        Set<UUID> pages = new HashSet<>(beside);
        pages.addAll(skills);
        List<TakenAway> hidden = new ArrayList<>(texts.takenFrom(pages, since, MOST_HIDDEN));
        hidden.addAll(talk.takenFrom(skills, beside, since, MOST_HIDDEN));
        var newest = hidden.stream().map(TakenAway::writtenAt).max(Comparator.naturalOrder());
        return Unquotable.of(hidden, () -> standing(skills, beside, newest.orElse(since)));
    }

    /// What is published was said before all that is hidden: it is the page's.
    private List<Utterance> standing(Set<UUID> skills, Set<UUID> proposals, Instant before) {
        List<Utterance> standing = new ArrayList<>();
        heads.read(skills).values().stream()
                .flatMap(it -> it.profile().texts().stream())
                .forEach(it -> standing.add(new Utterance(it, Instant.EPOCH)));
        standing.addAll(changes.standing(proposals, before, MOST_STANDING));
        standing.addAll(talk.standing(skills, proposals, before, MOST_STANDING));
        return standing;
    }

    @Override
    public List<Hidden> of(UUID subject, UUID person) {
        return texts.of(List.of(subject)).stream()
                .filter(it -> it.wasReadBy(person))
                .map(it -> new Hidden(it.place().kind(), it.said(), it.instead()))
                .toList();
    }
}
