package io.rungs.browse.web;

import io.rungs.browse.store.ListFilter;
import io.rungs.browse.store.ListFilter.Queue;
import io.rungs.browse.store.ProposalLists;
import io.rungs.browse.view.ProposalCard;
import io.rungs.browse.view.QueueCounts;
import io.rungs.catalog.profile.ChangeClass;
import io.rungs.identity.Viewer;
import io.rungs.kernel.Letters;
import io.rungs.kernel.Page;
import io.rungs.kernel.Refusal;
import io.rungs.platform.Limit;
import io.rungs.platform.Limited;
import io.rungs.proposals.Status;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The lists of proposals, and the reviewers' queue.
@RestController
class ListsController {
    private final ProposalLists lists;

    ListsController(ProposalLists lists) {
        this.lists = lists;
    }

    /// `status` is `open`, `closed` or one of the states; `attention=me` asks for what waits for the caller, as
    /// `queue=mine` does. Queues list the oldest turn first, everything else the newest proposal.
    @GetMapping("/api/proposals")
    @Limited(Limit.LIST_READ)
    Page<ProposalCard> proposals(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String skill,
            @RequestParam(required = false) @Nullable String author,
            @RequestParam(required = false) @Nullable String attention,
            @RequestParam(required = false) @Nullable String queue,
            @RequestParam(name = "class", required = false) @Nullable String changeClass,
            @RequestParam(required = false) @Nullable String domain,
            @RequestParam(required = false) @Nullable String cursor,
            Viewer viewer) {
        Queue part = queue(queue, attention);
        if (part == Queue.MINE || part == Queue.HELD) viewer.member();
        var filter = new ListFilter(
                statuses(status),
                skill,
                author,
                part,
                changeClass == null ? null : one("class", changeClass, ChangeClass.values()),
                domain,
                cursor);
        return lists.page(filter, viewer.account());
    }

    /// How long the parts of the queue are.
    @GetMapping("/api/queue")
    @Limited(Limit.LIST_READ)
    QueueCounts queue(Viewer viewer) {
        return lists.counts(viewer.member());
    }

    private static @Nullable Queue queue(@Nullable String queue, @Nullable String attention) {
        if (attention != null && !attention.equals("me"))
            throw Refusal.invalid("bad-filter", "attention", "The only value is “me”.");
        if (queue == null) return attention == null ? null : Queue.MINE;
        Queue part = one("queue", queue, Queue.values());
        if (attention != null && part != Queue.MINE)
            throw Refusal.invalid("bad-filter", "queue", "Of what waits for you there is no other part than “mine”.");
        return part;
    }

    private static @Nullable List<String> statuses(@Nullable String status) {
        if (status == null) return null;
        if (status.equals("open")) return ProposalLists.open();
        if (status.equals("closed"))
            return Stream.of(Status.values())
                    .filter(it -> !it.open() && it != Status.DRAFT)
                    .map(Status::name)
                    .toList();
        return Arrays.stream(Status.values())
                .map(Status::name)
                .filter(status::equals)
                .findFirst()
                .map(List::of)
                .orElseThrow(() -> Refusal.invalid(
                        "bad-filter",
                        "status",
                        "It is open, closed or one of " + Arrays.toString(Status.values()) + "."));
    }

    /// States and classes are written as their names, parts of the queue in small letters.
    private static <E extends Enum<E>> E one(String field, String value, E[] values) {
        boolean small = values[0] instanceof Queue;
        List<String> names = Stream.of(values)
                .map(it -> small ? Letters.small(it.name()) : it.name())
                .toList();
        int at = names.indexOf(value);
        if (at < 0) throw Refusal.invalid("bad-filter", field, "It is one of " + String.join(", ", names) + ".");
        return values[at];
    }
}
