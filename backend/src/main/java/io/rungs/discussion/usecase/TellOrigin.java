package io.rungs.discussion.usecase;

import io.rungs.discussion.Comment.CommentState;
import io.rungs.discussion.model.Origins;
import io.rungs.discussion.usecase.FindTalk.FoundComment;
import io.rungs.identity.Accounts;
import io.rungs.proposals.OriginInTalk;
import io.rungs.proposals.Proposals;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Keeps of which comment a proposal was made, and tells it to whoever reads that comment.
@Component
class TellOrigin implements OriginInTalk {
    private final FindTalk talk;
    private final Origins origins;
    private final Proposals proposals;
    private final Accounts accounts;

    TellOrigin(FindTalk talk, Origins origins, Proposals proposals, Accounts accounts) {
        this.talk = talk;
        this.origins = origins;
        this.proposals = proposals;
        this.accounts = accounts;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(long number, UUID author, UUID comment) {
        if (talk.ifSeen(comment, author).filter(TellOrigin::stands).isEmpty()) return;
        proposals.visible(number, author).ifPresent(it -> origins.add(it.id(), comment));
    }

    private static boolean stands(FoundComment it) {
        return it.comment().state() == CommentState.VISIBLE;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<MadeOf> of(UUID proposal, @Nullable UUID viewer) {
        return origins.commentOf(proposal)
                .flatMap(it -> talk.ifSeen(it, viewer))
                .map(this::told);
    }

    private MadeOf told(FoundComment it) {
        UUID author = it.comment().author();
        return new MadeOf(
                it.comment().id(),
                Objects.requireNonNull(accounts.named(Set.of(author)).get(author), "accounts are never deleted"),
                it.in().topic().href() + "#comment-" + it.comment().id());
    }
}
