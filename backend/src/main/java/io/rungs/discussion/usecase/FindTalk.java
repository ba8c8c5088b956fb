package io.rungs.discussion.usecase;

import io.rungs.discussion.ThreadRef;
import io.rungs.discussion.model.PostedComment;
import io.rungs.discussion.model.Standing;
import io.rungs.discussion.model.StartedThread;
import io.rungs.discussion.model.Threads;
import io.rungs.discussion.model.Topic;
import io.rungs.kernel.Refusal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds threads and comments for the eyes of a person; what they may not see does not exist.
@Component
class FindTalk {
    private final Threads threads;
    private final Rooms rooms;

    FindTalk(Threads threads, Rooms rooms) {
        this.threads = threads;
        this.rooms = rooms;
    }

    /// A thread as one person meets it.
    record FoundThread(StartedThread thread, Topic topic, Standing standing) {
        ThreadRef ref() {
            return topic.ref(thread);
        }
    }

    /// A comment as one person meets it, with its thread.
    record FoundComment(PostedComment comment, FoundThread in) {}

    FoundThread thread(UUID id, @Nullable UUID person) {
        return found(threads.find(id).orElseThrow(FindTalk::noThread), person);
    }

    /// As [#thread]; nobody else changes it until the transaction ends.
    FoundThread lockedThread(UUID id, @Nullable UUID person) {
        return found(threads.lock(id).orElseThrow(FindTalk::noThread), person);
    }

    /// As [#comment]; nothing where that person sees none.
    Optional<FoundComment> ifSeen(UUID id, @Nullable UUID person) {
        return threads.findComment(id).flatMap(it -> seen(it, person));
    }

    FoundComment comment(UUID id, @Nullable UUID person) {
        return found(threads.findComment(id).orElseThrow(FindTalk::noComment), person);
    }

    /// As [#comment]; nobody else changes it until the transaction ends.
    FoundComment lockedComment(UUID id, @Nullable UUID person) {
        return found(threads.lockComment(id).orElseThrow(FindTalk::noComment), person);
    }

    static void refuse(Refusal refusal) {
        throw refusal;
    }

    private FoundComment found(PostedComment comment, @Nullable UUID person) {
        return seen(comment, person).orElseThrow(FindTalk::noComment);
    }

    private Optional<FoundComment> seen(PostedComment comment, @Nullable UUID person) {
        return threads.find(comment.thread())
                .flatMap(thread -> rooms.of(thread, person)
                        .filter(it -> it.standing().reader().sees(thread))
                        .filter(it -> it.standing().reader().sees(comment))
                        .map(it -> new FoundComment(comment, new FoundThread(thread, it.topic(), it.standing()))));
    }

    private FoundThread found(StartedThread thread, @Nullable UUID person) {
        var room = rooms.of(thread, person)
                .filter(it -> it.standing().reader().sees(thread))
                .orElseThrow(FindTalk::noThread);
        return new FoundThread(thread, room.topic(), room.standing());
    }

    private static Refusal noThread() {
        return Refusal.notFound("no-such-thread", "There is no such thread.");
    }

    private static Refusal noComment() {
        return Refusal.notFound("no-such-comment", "There is no such comment.");
    }
}
