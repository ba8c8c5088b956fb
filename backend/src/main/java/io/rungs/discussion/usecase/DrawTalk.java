package io.rungs.discussion.usecase;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.rungs.catalog.Head;
import io.rungs.catalog.Heads;
import io.rungs.catalog.RoleRef;
import io.rungs.catalog.profile.Expectation;
import io.rungs.discussion.Comment;
import io.rungs.discussion.Thread;
import io.rungs.discussion.Thread.Gap;
import io.rungs.discussion.model.Anchor;
import io.rungs.discussion.model.Anchor.Spot;
import io.rungs.discussion.model.PostedComment;
import io.rungs.discussion.model.StartedThread;
import io.rungs.discussion.model.Topic;
import io.rungs.discussion.model.Topic.OfExpectation;
import io.rungs.discussion.model.Topic.OfProposal;
import io.rungs.discussion.model.Topic.OfSkill;
import io.rungs.identity.AccountRef;
import io.rungs.proposals.PatchSets;
import io.rungs.proposals.PatchSets.Touched;
import io.rungs.proposals.ProposalRef;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Makes the views of threads: a fixed number of queries however many threads there are.
@Component
class DrawTalk {
    private final DrawComments comments;
    private final Heads heads;
    private final PatchSets patchSets;

    DrawTalk(DrawComments comments, Heads heads, PatchSets patchSets) {
        this.comments = comments;
        this.heads = heads;
        this.patchSets = patchSets;
    }

    List<Thread> draw(List<StartedThread> page, List<PostedComment> said, Room room) {
        return draw(page, said, Map.of(), room);
    }

    /// @param gaps what is left out of each thread
    List<Thread> draw(List<StartedThread> page, List<PostedComment> said, Map<UUID, List<Gap>> gaps, Room room) {
        var beside = comments.beside(said, page.stream().map(StartedThread::resolvedBy), room);
        var unquoted = comments.unquoted(
                page.stream().filter(it -> it.anchor().quote() != null).toList());
        var roles = roles(page);
        var prints = prints(page, room.topic());
        var byThread = said.stream().collect(groupingBy(PostedComment::thread));
        return page.stream()
                .map(thread -> {
                    var drawn = byThread.getOrDefault(thread.id(), List.of()).stream()
                            .map(it -> comments.draw(it, room.standing(), beside))
                            .toList();
                    boolean quotes = !unquoted.contains(thread.id());
                    var told = new Told(drawn, gaps.getOrDefault(thread.id(), List.of()));
                    return draw(thread, room, beside.names(), roles, changed(thread.anchor(), prints), quotes, told);
                })
                .toList();
    }

    /// @param quotes whether it may
    private static Thread draw(
            StartedThread thread,
            Room room,
            Map<UUID, AccountRef> names,
            Map<UUID, RoleRef> roles,
            boolean changedSince,
            boolean quotes,
            Told told) {
        var anchor = thread.anchor();
        var spot = anchor.spot();
        return new Thread(
                thread.id(),
                room.topic().shown(thread),
                spot == null ? null : spot.cell(),
                spot == null ? null : roles.get(spot.place().role()),
                spot == null ? null : spot.place().level(),
                anchor.revision(),
                anchor.patchSet(),
                quotes ? anchor.quote() : null,
                changedSince,
                thread.blocking(),
                thread.state(),
                thread.resolvedBy() == null ? null : names.get(thread.resolvedBy()),
                thread.startedAt(),
                told.comments(),
                told.gaps(),
                room.standing().actions(thread));
    }

    /// What a thread is shown with.
    private record Told(List<Comment> comments, List<Gap> gaps) {}

    private static boolean changed(Anchor anchor, Map<Spot, String> prints) {
        return anchor.spot() != null && !Objects.equals(anchor.print(), prints.get(bare(anchor.spot())));
    }

    private Map<UUID, RoleRef> roles(List<StartedThread> page) {
        var ids = spots(page).map(it -> it.place().role()).collect(toSet());
        return ids.isEmpty() ? Map.of() : heads.roles(ids);
    }

    /// What the anchored places say now. A place that says nothing has the print of the empty text on a page, and
    /// none in a proposal that left it alone.
    private Map<Spot, String> prints(List<StartedThread> page, Topic topic) {
        if (spots(page).findAny().isEmpty()) return Map.of();
        return switch (topic) {
            case OfSkill(Head head) -> published(page, head);
            case OfExpectation(var _, Head head) -> published(page, head);
            case OfProposal(ProposalRef it) -> proposed(it);
        };
    }

    private static Map<Spot, String> published(List<StartedThread> page, Head head) {
        return spots(page)
                .map(DrawTalk::bare)
                .distinct()
                .collect(toMap(
                        Function.identity(),
                        spot -> Anchor.print(head.profile()
                                .at(spot.place())
                                .map(Expectation::description)
                                .orElse(""))));
    }

    private Map<Spot, String> proposed(ProposalRef proposal) {
        return patchSets.touched(proposal, patchSets.newest(proposal)).stream()
                .filter(it -> it.place() != null)
                .collect(toMap(it -> new Spot(it.skill(), Objects.requireNonNull(it.place()), null), Touched::print));
    }

    private static Spot bare(Spot spot) {
        return new Spot(spot.skill(), spot.place(), null);
    }

    private static Stream<Spot> spots(List<StartedThread> page) {
        return page.stream().flatMap(it -> Stream.ofNullable(it.anchor().spot()));
    }
}
