package io.rungs.discussion.usecase;

import io.rungs.discussion.Thread;
import io.rungs.discussion.model.PostedComment;
import io.rungs.discussion.model.Standing;
import io.rungs.discussion.model.Topic;
import io.rungs.discussion.usecase.OpenThread.Opening;
import io.rungs.kernel.Ids;
import io.rungs.kernel.Refusal;
import io.rungs.kernel.Texts;
import io.rungs.proposals.ProposalRef;
import io.rungs.proposals.Status;
import io.rungs.text.Markdown;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Somebody begins to talk about a skill, an expectation, a proposal or a changed cell of one.
@Component
public class StartThread {
    /// Longest quote, in code points.
    static final int LONGEST_QUOTE = 2_000;

    private final Rooms rooms;
    private final Anchors anchors;
    private final Quotes quotes;
    private final AskBeforeShowing gate;
    private final OpenThread threads;
    private final BlockedProposals blocked;
    private final ReadTalk talk;

    StartThread(
            Rooms rooms,
            Anchors anchors,
            Quotes quotes,
            AskBeforeShowing gate,
            OpenThread threads,
            BlockedProposals blocked,
            ReadTalk talk) {
        this.rooms = rooms;
        this.anchors = anchors;
        this.quotes = quotes;
        this.gate = gate;
        this.threads = threads;
        this.blocked = blocked;
        this.talk = talk;
    }

    /// What is asked for; the cell is one that the proposal changes.
    public record Start(
            @Nullable String subject,
            @Nullable String body,
            @Nullable String quote,
            boolean blocking,
            @Nullable UUID cell) {}

    @Transactional
    public Thread start(UUID person, Start start) {
        var texts = new Texts();
        String body = texts.required("body", start.body(), PostedComment.LONGEST, Markdown::words);
        String quote = texts.optional("quote", start.quote(), LONGEST_QUOTE);
        texts.check();
        var room = start.blocking() ? held(start.subject(), person) : rooms.named(start.subject(), person);
        checkNoDraft(room.topic());
        if (start.blocking()) checkBlocking(room.topic(), room.standing());
        var anchor = anchors.now(room.topic(), start.cell(), quote.isEmpty() ? null : quote);
        quotes.require(room, anchor);
        String hold = gate.holdReason(person, body, quote);
        var opened =
                threads.open(room.topic(), anchor, new Opening(person, body, start.blocking(), null, Ids.next(), hold));
        if (start.blocking()) blocked.settle(room.topic());
        return talk.answer(opened, room);
    }

    /// As it is once nobody else acts on what is to be blocked.
    private Room held(@Nullable String subject, UUID person) {
        blocked.hold(rooms.named(subject, person).topic());
        return rooms.named(subject, person);
    }

    /// A draft may be deleted, and nobody else could answer.
    private static void checkNoDraft(Topic topic) {
        if (topic instanceof Topic.OfProposal(ProposalRef it) && it.status() == Status.DRAFT)
            throw Refusal.conflict("still-a-draft", "Submit the proposal first: a draft is yours alone.");
    }

    private static void checkBlocking(Topic topic, Standing standing) {
        if (!(topic instanceof Topic.OfProposal(ProposalRef it)))
            throw Refusal.invalid("nothing-to-block", "blocking", "Only a thread on a proposal can block it.");
        if (!it.forEverybody())
            throw Refusal.conflict("held", "#" + it.number() + " is held until a moderator has looked at it.");
        standing.againstBlocking().ifPresent(refusal -> {
            throw refusal;
        });
    }
}
