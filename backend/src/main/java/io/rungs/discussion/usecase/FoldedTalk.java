package io.rungs.discussion.usecase;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.rungs.discussion.Thread.Gap;
import io.rungs.discussion.model.PostedComment;
import io.rungs.discussion.model.Reader;
import io.rungs.discussion.model.StartedThread;
import io.rungs.discussion.model.Threads;
import io.rungs.discussion.model.Threads.Stretch;
import io.rungs.kernel.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Reads of each thread how it began, where it stands and what the reader looks for, and says what is left out.
@Component
class FoldedTalk {
    /// Of the newest of one thread, of what is new in it, and of what stands around one that is sought.
    private static final int MOST_BYTES = Page.MOST_BYTES / 2;

    private final Threads threads;

    FoldedTalk(Threads threads) {
        this.threads = threads;
    }

    /// So many threads as have room on a page.
    record Folded(List<StartedThread> threads, List<PostedComment> comments, Map<UUID, List<Gap>> gaps) {}

    Folded of(List<StartedThread> rows, Look look, Reader reader) {
        var ids = rows.stream().map(StartedThread::id).toList();
        var all = threads.ends(ids, reader, look.seen());
        var ends = fitting(all, look);
        var whole = whole(all, ends);
        var sought = sought(look, ends, ids, reader);
        var said = Stream.concat(ends.stream(), sought.stream())
                .collect(toMap(PostedComment::id, it -> it, (it, _) -> it, TreeMap::new))
                .values()
                .stream()
                .collect(groupingBy(PostedComment::thread));
        var page = fitting(rows, said, look);
        var comments = page.stream()
                .flatMap(it -> said.getOrDefault(it.id(), List.of()).stream())
                .toList();
        var stretches = page.stream()
                .filter(it -> !whole.contains(it.id()))
                .flatMap(it -> stretches(said.getOrDefault(it.id(), List.of()), look, sought))
                .toList();
        return new Folded(page, comments, gaps(stretches, reader));
    }

    private List<PostedComment> sought(Look look, List<PostedComment> ends, List<UUID> ids, Reader reader) {
        var comment = look.comment();
        if (comment == null || ends.stream().anyMatch(it -> it.id().equals(comment))) return List.of();
        return beside(comment, threads.around(comment, ids, reader));
    }

    /// It and, of those around it, as many as have room.
    private static List<PostedComment> beside(UUID comment, List<PostedComment> around) {
        int at = around.stream().map(PostedComment::id).toList().indexOf(comment);
        if (at < 0) return List.of();
        var before = newest(around.subList(0, at), MOST_BYTES / 2);
        var onwards = around.subList(at, around.size());
        int behind = Page.fitting(onwards, MOST_BYTES / 2, PostedComment::bytes);
        return Stream.concat(before.stream(), onwards.stream().limit(behind)).toList();
    }

    /// What was said first, and of the newest as many as have room: of those that were read before by themselves,
    /// so that the same are given again. What is new in all these threads shares its room.
    private static List<PostedComment> fitting(List<PostedComment> ends, Look look) {
        List<PostedComment> fitting = new ArrayList<>();
        int room = MOST_BYTES;
        for (var said : inThreads(ends)) {
            var others = said.subList(1, said.size());
            var unread = newest(others.stream().filter(it -> !isRead(it, look)).toList(), room);
            fitting.add(said.getFirst());
            fitting.addAll(newest(others.stream().filter(it -> isRead(it, look)).toList(), MOST_BYTES));
            fitting.addAll(unread);
            room -= bytes(unread);
        }
        return fitting;
    }

    private static int bytes(List<PostedComment> said) {
        return said.stream().mapToInt(PostedComment::bytes).sum();
    }

    private static boolean isRead(PostedComment it, Look look) {
        return look.seen() == null || it.id().compareTo(look.seen()) <= 0;
    }

    private static List<PostedComment> newest(List<PostedComment> said, int most) {
        int fitting = Page.fitting(said.reversed(), most, PostedComment::bytes);
        return said.subList(said.size() - fitting, said.size());
    }

    private static Collection<List<PostedComment>> inThreads(List<PostedComment> said) {
        return said.stream()
                .collect(groupingBy(PostedComment::thread, LinkedHashMap::new, toList()))
                .values();
    }

    /// The threads of which nothing is left out.
    private static Set<UUID> whole(List<PostedComment> all, List<PostedComment> ends) {
        Set<UUID> left = all.stream()
                .filter(it -> !ends.contains(it))
                .map(PostedComment::thread)
                .collect(toSet());
        return inThreads(all).stream()
                .filter(it -> it.size() < Threads.NEWEST)
                .map(it -> it.getFirst().thread())
                .filter(it -> !left.contains(it))
                .collect(toSet());
    }

    /// As many as have room, those that were read before with what was read of them then: what is new moves no
    /// thread off the page.
    private static List<StartedThread> fitting(
            List<StartedThread> rows, Map<UUID, List<PostedComment>> said, Look look) {
        List<StartedThread> page = new ArrayList<>();
        int comments = 0;
        int bytes = 0;
        for (StartedThread thread : rows) {
            var its = said.getOrDefault(thread.id(), List.of());
            var read = its.stream().filter(it -> isRead(it, look)).toList();
            var counted = read.isEmpty() ? its : read;
            comments += counted.size();
            bytes += bytes(counted);
            if (!page.isEmpty() && (comments > TalkPage.MOST_COMMENTS || bytes > Page.MOST_BYTES)) break;
            page.add(thread);
        }
        return page;
    }

    /// Where something may be left out: behind the first, behind what is sought, and where what is new begins.
    private static Stream<Stretch> stretches(List<PostedComment> said, Look look, List<PostedComment> sought) {
        if (said.isEmpty()) return Stream.of();
        var ids = said.stream().map(PostedComment::id).toList();
        Set<UUID> ends = new HashSet<>(List.of(ids.getFirst()));
        if (!sought.isEmpty()) ends.add(sought.getLast().id());
        if (look.seen() instanceof UUID seen)
            ids.stream()
                    .filter(it -> it.compareTo(seen) <= 0)
                    .max(naturalOrder())
                    .ifPresent(ends::add);
        return IntStream.range(1, said.size())
                .filter(it -> ends.contains(said.get(it - 1).id()))
                .mapToObj(it -> new Stretch(
                        said.get(it).thread(),
                        said.get(it - 1).id(),
                        said.get(it).id()));
    }

    private Map<UUID, List<Gap>> gaps(List<Stretch> stretches, Reader reader) {
        var counts = threads.counts(stretches, reader);
        return IntStream.range(0, stretches.size())
                .filter(it -> counts.get(it) > 0)
                .boxed()
                .collect(groupingBy(
                        it -> stretches.get(it).thread(),
                        mapping(it -> gap(stretches.get(it), counts.get(it)), toList())));
    }

    private static Gap gap(Stretch stretch, int count) {
        var cursor = Page.endingAt(List.of(), stretch.after()).next();
        return new Gap(
                stretch.after(),
                count > Threads.MOST_COUNTED ? null : count,
                Objects.requireNonNull(cursor, "it goes on"));
    }
}
