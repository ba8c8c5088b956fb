package io.rungs.identity.usecase;

import static java.util.stream.Collectors.toMap;

import io.rungs.identity.AccountRef;
import io.rungs.identity.AccountRenamed;
import io.rungs.identity.Accounts;
import io.rungs.identity.ShownTexts;
import io.rungs.identity.model.Members;
import io.rungs.journal.Journal;
import io.rungs.kernel.Ids;
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

/// What people are called, for whoever takes a name away: the provider that said it does not bring it back.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NamesOfPeople implements ShownTexts {
    private final Members members;
    private final Accounts accounts;
    private final Journal journal;
    private final Clock clock;

    NamesOfPeople(Members members, Accounts accounts, Journal journal, Clock clock) {
        this.members = members;
        this.accounts = accounts;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.NAME);
    }

    /// Beside what they suggested.
    @Override
    public Map<Place, Spot> spots(Collection<Place> places, UUID viewer) {
        var named = accounts.named(places.stream().map(Place::id).toList());
        return places.stream()
                .filter(it -> named.containsKey(it.id()))
                .distinct()
                .collect(toMap(Function.identity(), it -> spot(Objects.requireNonNull(named.get(it.id())))));
    }

    private static Spot spot(AccountRef person) {
        return new Spot(person.name(), "/proposals?author=" + person.handle());
    }

    @Override
    public Optional<Shown> find(Place place, UUID viewer) {
        return members.locked(place.id())
                .filter(_ -> place.part().isEmpty())
                .map(it -> new Shown(it.id(), it.name(), it.id(), true));
    }

    @Override
    public void hide(Place place, String said, String instead, UUID moderator) {
        rename(place.id(), instead, moderator);
    }

    @Override
    public void show(Place place, String instead, String said, UUID moderator) {
        rename(place.id(), said, moderator);
    }

    private void rename(UUID account, String name, UUID moderator) {
        members.rename(account, name);
        journal.record(new AccountRenamed(Ids.next(), account, moderator, clock.instant()));
    }
}
