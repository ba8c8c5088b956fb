package io.rungs.discussion.usecase;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.rungs.discussion.Thread.Gap;
import io.rungs.discussion.model.PostedComment;
import io.rungs.discussion.model.Reader;
import io.rungs.discussion.model.StartedThread;
import io.rungs.discussion.model.Threads;
import io.rungs.discussion.model.Threads.Stretch;
import io.rungs.kernel.Page;
import java.util.ArrayList;
import java.util.HashSet;
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
    private final Threads threads;

    FoldedTalk(Threads threads) {
        this.threads = threads;
    }

    /// So many threads as have room on a page.
    record Folded(List<StartedThread> threads, List<PostedComment> comments, Map<UUID, List<Gap>> gaps) {}

    Folded of(List<StartedThread> rows, Look look, Reader reader) {
        var ids = rows.stream().map(StartedThread::id).toList();
        var ends = threads.ends(ids, reader, look.seen());
        var sought = sought(look, ends, ids, reader);
        var said = Stream.concat(ends.stream(), sought.stream())
                .collect(toMap(PostedComment::id, it -> it, (it, _) -> it, TreeMap::new))
                .values()
                .stream()
                .collect(groupingBy(PostedComment::thread));
        var page = fitting(rows, said);
        var comments = page.stream()
                .flatMap(it -> said.getOrDefault(it.id(), List.of()).stream())
                .toList();
        var stretches = page.stream()
                .flatMap(it -> stretches(said.getOrDefault(it.id(), List.of()), look, sought))
                .toList();
        return new Folded(page, comments, gaps(stretches, reader));
    }

    private List<PostedComment> sought(Look look, List<PostedComment> ends, List<UUID> ids, Reader reader) {
        var comment = look.comment();
        if (comment == null || ends.stream().anyMatch(it -> it.id().equals(comment))) return List.of();
        return threads.around(comment, ids, reader);
    }

    private static List<StartedThread> fitting(List<StartedThread> rows, Map<UUID, List<PostedComment>> said) {
        List<StartedThread> page = new ArrayList<>();
        int comments = 0;
        for (StartedThread thread : rows) {
            comments += said.getOrDefault(thread.id(), List.of()).size();
            if (!page.isEmpty() && comments > TalkPage.MOST_COMMENTS) break;
            page.add(thread);
        }
        return page;
    }

    /// Where something may be left out: behind the first, behind what is sought, and where what is new begins.
    private static Stream<Stretch> stretches(List<PostedComment> said, Look look, List<PostedComment> sought) {
        if (said.size() < Threads.NEWEST) return Stream.of();
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
