package io.rungs.moderation.usecase;

import io.rungs.discussion.Discussions;
import io.rungs.identity.HiddenWords;
import io.rungs.identity.ShownTexts.Kind;
import io.rungs.moderation.model.HiddenTexts;
import io.rungs.proposals.PatchSets;
import io.rungs.proposals.Proposals;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Knows what is hidden on a skill and on the proposals that touch it: texts, comments, and words of changes.
@Component
@Transactional(readOnly = true)
class KnowHiddenWords implements HiddenWords {
    /// On how many pages something is hidden is far fewer than how many proposals a skill has seen.
    private static final int MOST_PAGES = 5_000;

    private final HiddenTexts texts;
    private final Discussions talk;
    private final PatchSets changes;
    private final Proposals proposals;

    KnowHiddenWords(HiddenTexts texts, Discussions talk, PatchSets changes, Proposals proposals) {
        this.texts = texts;
        this.talk = talk;
        this.changes = changes;
        this.proposals = proposals;
    }

    @Override
    public List<String> aroundSkill(UUID skill) {
        return around(Set.of(skill), Set.of());
    }

    @Override
    public List<String> aroundProposal(UUID proposal) {
        return around(proposals.touchedBy(proposal), Set.of(proposal));
    }

    private List<String> around(Set<UUID> skills, Set<UUID> named) {
        Set<UUID> beside = new HashSet<>(named);
        Set<UUID> elsewhere = new HashSet<>(texts.pages(MOST_PAGES));
        elsewhere.addAll(talk.proposalsWithHidden(MOST_PAGES));
        beside.addAll(proposals.touching(skills, elsewhere));
        Set<UUID> pages = new HashSet<>(beside);
        pages.addAll(skills);
        List<String> words = new ArrayList<>();
        words.addAll(texts.saidOn(pages, room(words)));
        words.addAll(talk.hiddenTexts(skills, beside, room(words)));
        words.addAll(changes.hiddenWords(beside, room(words)));
        return words;
    }

    private static int room(Collection<String> words) {
        return MOST + 1 - words.size();
    }

    @Override
    public List<Hidden> of(Kind kind, UUID subject) {
        return texts.of(List.of(subject)).stream()
                .filter(it -> it.place().kind() == kind)
                .map(it -> new Hidden(it.said(), it.instead()))
                .toList();
    }
}
