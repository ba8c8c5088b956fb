package io.rungs.discussion.usecase;

import io.rungs.discussion.model.Standing;
import io.rungs.discussion.model.Topic;
import io.rungs.kernel.Refusal;
import io.rungs.proposals.Command;
import io.rungs.proposals.ProposalRef;
import io.rungs.proposals.Status;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lets in whoever begins to talk. Whoever is to block comes in once nobody else acts on what is blocked.
@Component
class EnterRoom {
    private final Rooms rooms;
    private final BlockedProposals blocked;

    EnterRoom(Rooms rooms, BlockedProposals blocked) {
        this.rooms = rooms;
        this.blocked = blocked;
    }

    /// @throws Refusal.Conflict `still-a-draft`, `held`
    /// @throws Refusal.Invalid `nothing-to-block`
    Room toTalk(@Nullable String subject, UUID person, boolean blocking) {
        if (blocking) blocked.hold(rooms.named(subject, person).topic());
        var room = rooms.named(subject, person);
        checkNoDraft(room.topic());
        if (blocking) checkBlocking(room.topic(), room.standing());
        return room;
    }

    /// What is blocked since is settled.
    void done(Room room, boolean blocking, Command command) {
        if (blocking) blocked.settle(room.topic(), command);
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
