package io.rungs.realtime;

import io.rungs.kernel.Ids;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A hint and to whom it goes, as it travels between the nodes: to a topic, or to the inboxes of some people. One
/// with neither goes to everybody.
public record Announcement(@Nullable String topic, List<UUID> people, Hint hint) {
    public static Announcement toTopic(String topic, String type, Object ref) {
        return new Announcement(topic, List.of(), new Hint(Ids.next(), type, ref.toString()));
    }

    /// As [#toTopic], to those alone who may know of each version of the proposal.
    public static Announcement toReadersOfAll(long proposal, String type, Object ref) {
        return toTopic(BetweenNodes.READERS_OF_ALL + proposal, type, ref);
    }

    public static Announcement toPeople(List<UUID> people) {
        return new Announcement(null, people, new Hint(Ids.next(), "notifications-changed", ""));
    }

    /// To the pages of those who see of a thread what nobody else does.
    public static Announcement ofTalk(List<UUID> people, UUID thread) {
        return new Announcement(null, people, new Hint(Ids.next(), "threads-changed", thread.toString()));
    }

    /// To whoever may do, and read, something else from now on.
    public static Announcement ofRights(UUID account) {
        return new Announcement(null, List.of(account), new Hint(Ids.next(), "rights-changed", ""));
    }

    /// To the pages of whose import it is.
    public static Announcement ofImport(UUID account, UUID run) {
        return new Announcement(null, List.of(account), new Hint(Ids.next(), "import-changed", run.toString()));
    }

    /// Something was lost: read everything again.
    public static Announcement resync() {
        return new Announcement(null, List.of(), new Hint(Ids.next(), Hint.RESYNC, ""));
    }

    /// As [#resync], to those who hear a topic that begins so.
    public static Announcement resync(String topics) {
        return toTopic(BetweenNodes.LOST, Hint.RESYNC, topics);
    }

    public boolean toEverybody() {
        return topic == null && people.isEmpty();
    }

    /// Of several that say the same the last is as good as all. How far the taxonomy has come is said so: one
    /// act may take it on by many steps.
    public Object said() {
        String ref = hint.type().equals(Hint.TAXONOMY_CHANGED) ? "" : hint.ref();
        return List.of(topic == null ? "" : topic, people, hint.type(), ref);
    }
}
