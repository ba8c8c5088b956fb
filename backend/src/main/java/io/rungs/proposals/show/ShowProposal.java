package io.rungs.proposals.show;

import io.rungs.catalog.SkillRef;
import io.rungs.kernel.Page;
import io.rungs.proposals.OperationForm;
import io.rungs.proposals.core.Closing;
import io.rungs.proposals.core.CoAuthor;
import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.core.Onlooker;
import io.rungs.proposals.core.PatchSet;
import io.rungs.proposals.core.Proposal;
import io.rungs.proposals.policy.Weighed;
import io.rungs.proposals.show.ShowContent.Content;
import io.rungs.proposals.show.ShowVerdicts.Verdicts;
import io.rungs.proposals.view.ProposalView;
import io.rungs.proposals.view.ProposalView.Act;
import io.rungs.proposals.view.ProposalView.PatchSetRef;
import io.rungs.text.Sized;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Answers what a proposal's page asks: what is proposed, what reviewers say of it, what happened, and whose turn
/// it is. It reads in several queries, all of them of one moment.
@Component
public class ShowProposal {
    private final ReadProposal proposals;
    private final ShowContent contents;
    private final ShowVerdicts verdicts;
    private final ReadStory stories;
    private final ShowTurn turns;

    ShowProposal(
            ReadProposal proposals, ShowContent contents, ShowVerdicts verdicts, ReadStory stories, ShowTurn turns) {
        this.proposals = proposals;
        this.contents = contents;
        this.verdicts = verdicts;
        this.stories = stories;
        this.turns = turns;
    }

    public ProposalView show(long number, @Nullable UUID viewer) {
        return proposals.of(number, viewer, this::read).get();
    }

    /// What it reads is read here; what is long to compute, by whoever shows it.
    private Supplier<ProposalView> read(Dossier seen, Onlooker reader) {
        UUID viewer = reader.account();
        Weighed weighed = proposals.weighed(seen);
        Story story = stories.of(weighed, reader);
        Content content = contents.of(weighed, story.decision());
        Verdicts said = verdicts.of(weighed, viewer);
        ShowTurn.Shown turn = turns.of(weighed, viewer);
        return () -> view(content, said, story, turn, viewer);
    }

    private static ProposalView view(
            Content content, Verdicts said, Story story, ShowTurn.Shown turn, @Nullable UUID viewer) {
        Weighed weighed = story.weighed();
        Dossier dossier = weighed.dossier();
        Proposal it = dossier.proposal();
        Closing closing = it.closing();
        return new ProposalView(
                it.id(),
                it.number(),
                it.title(),
                dossier.newest().rationale(),
                it.status(),
                it.version(),
                story.person(it.author()),
                it.createdAt(),
                it.updatedAt(),
                it.submittedAt(),
                closing == null ? null : closing.at(),
                closing == null || closing.by() == null ? null : story.people().get(closing.by()),
                closing == null ? null : closing.reason(),
                it.patchSet(),
                patchSets(dossier, story),
                it.changeClass(),
                skills(weighed),
                dossier.newest().operations().stream().map(OperationForm::of).toList(),
                content.told().changes(),
                weighed.merge(),
                weighed.publishable(),
                story.checks(),
                story.sentence(),
                story.turn(),
                said.told(story, viewer),
                said.earlier(),
                story.revisions(),
                content.overlaps(),
                dossier.coAuthors().stream()
                        .map(CoAuthor::account)
                        .map(story::person)
                        .toList(),
                story.course().madeOf(),
                story.course().successor(),
                story.course().adopter().map(story::person).orElse(null),
                story.course().expiry(),
                turn.assigned(),
                turn.claim(),
                turn.mine(),
                content.findings(),
                said.suggestions(),
                acts(story, turn, viewer),
                story.timeline());
    }

    private static List<SkillRef> skills(Weighed weighed) {
        return weighed.dossier().newest().skills().stream()
                .map(it -> Objects.requireNonNull(weighed.heads().get(it)).skill())
                .toList();
    }

    private static List<Act> acts(Story story, ShowTurn.Shown turn, @Nullable UUID viewer) {
        return Stream.of(Allowed.of(story.weighed(), viewer), story.course().acts(), turn.acts())
                .flatMap(List::stream)
                .toList();
    }

    /// The newest say why; of those before that there is room for.
    private static List<PatchSetRef> patchSets(Dossier dossier, Story story) {
        var sets = dossier.patchSets().stream().filter(PatchSet::readable).toList();
        int explained = Page.fitting(sets.reversed(), Page.MOST_BYTES, it -> Sized.bytes(it.rationale()));
        int first = sets.size() - explained;
        return IntStream.range(0, sets.size())
                .mapToObj(it -> patchSet(sets.get(it), it >= first, story))
                .toList();
    }

    private static PatchSetRef patchSet(PatchSet set, boolean explained, Story story) {
        return new PatchSetRef(
                set.number(),
                story.person(set.uploader()),
                explained ? set.rationale() : "",
                !explained,
                set.createdAt());
    }
}
