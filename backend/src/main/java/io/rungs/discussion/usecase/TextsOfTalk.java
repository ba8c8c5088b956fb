package io.rungs.discussion.usecase;

import static java.util.stream.Collectors.toMap;

import io.rungs.discussion.TalkEvent.QuoteChanged;
import io.rungs.discussion.model.StartedThread;
import io.rungs.discussion.model.Threads;
import io.rungs.discussion.usecase.FindTalk.FoundThread;
import io.rungs.identity.ShownTexts;
import io.rungs.journal.Journal;
import io.rungs.kernel.Ids;
import io.rungs.kernel.Refusal;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What threads quote, for whoever takes it away; comments have states of their own.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TextsOfTalk implements ShownTexts {
    private final FindTalk talk;
    private final Threads threads;
    private final Whereabouts whereabouts;
    private final Journal journal;
    private final Clock clock;

    TextsOfTalk(FindTalk talk, Threads threads, Whereabouts whereabouts, Journal journal, Clock clock) {
        this.talk = talk;
        this.threads = threads;
        this.whereabouts = whereabouts;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.QUOTE);
    }

    @Override
    public Map<Place, Spot> spots(Collection<Place> places, UUID viewer) {
        var found = threads.all(places.stream().map(Place::id).toList());
        var at = whereabouts.of(found, viewer);
        return places.stream()
                .filter(it -> at.containsKey(it.id()))
                .distinct()
                .collect(toMap(Function.identity(), it -> {
                    var where = Objects.requireNonNull(at.get(it.id()));
                    return new Spot(where.title(), where.href());
                }));
    }

    @Override
    public Optional<Shown> find(Place place, UUID viewer) {
        try {
            var thread = talk.lockedThread(place.id(), viewer).thread();
            return Optional.ofNullable(thread.anchor().quote())
                    .map(it -> new Shown(thread.startedBy(), it, page(thread), thread.letThrough()));
        } catch (Refusal.NotFound _) {
            return Optional.empty();
        }
    }

    private static UUID page(StartedThread thread) {
        var subject = thread.subject();
        return Objects.requireNonNull(subject.proposal() == null ? subject.skill() : subject.proposal());
    }

    @Override
    public void hide(Place place, String said, String instead, UUID moderator) {
        put(place, instead, moderator);
    }

    @Override
    public void show(Place place, String instead, String said, UUID moderator) {
        put(place, said, moderator);
    }

    private void put(Place place, String text, UUID moderator) {
        FoundThread found = talk.lockedThread(place.id(), moderator);
        threads.quote(place.id(), text);
        journal.record(new QuoteChanged(Ids.next(), moderator, clock.instant(), found.ref()));
    }
}
