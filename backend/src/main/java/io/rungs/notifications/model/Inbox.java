package io.rungs.notifications.model;

import io.rungs.kernel.Cursor.Mark;
import io.rungs.notifications.News;
import io.rungs.notifications.Notification.Kind;
import io.rungs.notifications.Notification.State;
import io.rungs.notifications.Reason;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everybody's notifications: at most one a person and cause.
///
/// ```
/// (none) ── told ──▶ UNREAD ⇄ DONE ⇄ SAVED ⇄ UNREAD        its comment removed ──▶ (none)
///             │                                          its comment hidden ⇄ shown: it lies apart
///             └── what was asked for is over ──▶ (none)
/// ```
public interface Inbox {
    /// Tells these people, all in one statement. Whoever was told of the cause already keeps what they are asked
    /// to do, and of all else the stronger reason. Answers whose inbox changed.
    List<UUID> tell(News news, Map<UUID, Reason> people);

    /// Those of these people who were told that already of the proposal, by whatever cause.
    Set<UUID> told(long proposal, Kind kind, Collection<UUID> people);

    /// Forgets what of that kind these people were told of the proposal by earlier causes, and have not read; whose
    /// inbox changed.
    List<UUID> forgetEarlier(News news, Collection<UUID> people);

    /// Those of these people who have unread what of that kind happened to the proposal later.
    Set<UUID> toldLater(News news, Collection<UUID> people);

    /// Forgets what was said of a comment; whose inbox changed.
    List<UUID> forget(UUID comment);

    /// Puts apart what was said of a comment; whose inbox changed.
    List<UUID> setApart(UUID comment);

    /// What was put apart is there again as it was; whose inbox changed.
    List<UUID> bringBack(UUID comment);

    /// Forgets what of that kind a person was told, but for what they saved.
    void forget(UUID account, Kind kind);

    /// Forgets what of these kinds was said of the proposal and is unread, but for these people, and what of other
    /// kinds was, to whomever; whose inbox changed.
    List<UUID> takeBack(long proposal, Set<Kind> kinds, Set<UUID> but, Set<Kind> whoever);

    /// What somebody is told in a state. Of what nobody let through only what is theirs, but for a moderator.
    record Reader(UUID account, boolean moderator) {}

    /// At most so many before that place, newest first.
    List<Told> page(Reader reader, State state, @Nullable Mark before, int limit);

    /// The same of the subject of that one: of the proposal, or where it is about none, the skill.
    List<Told> pageAbout(Reader reader, State state, UUID about, @Nullable Mark before, int limit);

    /// What somebody is told in a state by its subjects, each by its newest news: at most so many before that
    /// place, newest first.
    List<OfSubject> subjects(Reader reader, State state, @Nullable Mark before, int limit);

    /// @param count how many lie there of it, the newest among them, but no more than 100
    record OfSubject(Told newest, int count) {}

    Optional<Told> find(UUID account, UUID notification);

    /// How many, but no more than that.
    int count(Reader reader, State state, int most);

    /// Those of these that were not in that state yet.
    List<UUID> put(UUID account, Collection<UUID> notifications, State state);

    /// Those of these that lay in that state, and now lie in the other.
    List<UUID> move(UUID account, Collection<UUID> notifications, State from, State to);

    /// The same of all on the subject of that one that happened no later.
    List<UUID> moveAbout(UUID account, UUID about, State from, State to);

    /// The unread ones, which are done now.
    List<UUID> doneAll(UUID account);

    /// The same of those that the person was told of no later than of that one, whenever they happened.
    List<UUID> doneUpTo(UUID account, UUID newest);

    /// Those of these that were done, and are unread again.
    List<UUID> undo(UUID account, Collection<UUID> notifications);

    /// One notification as it is kept.
    record Told(UUID id, News news, Reason reason, State state) {
        /// Where it stands in the list: by when it happened, not by when it was stored.
        public Mark mark() {
            return new Mark(news.at(), id);
        }
    }
}
