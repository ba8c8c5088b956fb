package io.rungs.proposals.queue;

import io.rungs.journal.Journal;
import io.rungs.kernel.Refusal;
import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.core.Onlooker;
import io.rungs.proposals.core.PatchSet;
import io.rungs.proposals.policy.Dossiers;
import io.rungs.proposals.policy.Grounds;
import io.rungs.proposals.policy.Hearing;
import io.rungs.proposals.policy.Hearings;
import io.rungs.proposals.policy.Onlookers;
import io.rungs.proposals.policy.Weighed.Ground;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(propagation = Propagation.MANDATORY)
class TakeHearings implements Hearings {
    private final Dossiers dossiers;
    private final Grounds grounds;
    private final PassTurn passTurn;
    private final FollowObjections objections;
    private final Journal journal;

    TakeHearings(Dossiers dossiers, Grounds grounds, PassTurn passTurn, FollowObjections objections, Journal journal) {
        this.dossiers = dossiers;
        this.grounds = grounds;
        this.passTurn = passTurn;
        this.objections = objections;
        this.journal = journal;
    }

    @Override
    public Hearing lock(long number, UUID viewer) {
        Dossier whole = locked(number);
        return seen(whole, viewer, read(whole), Onlooker::sees);
    }

    @Override
    public Hearing lockOwn(long number, UUID author) {
        Dossier whole = locked(number);
        return seen(
                whole, author, read(whole), (onlooker, it) -> onlooker.sees(it).map(_ -> own(onlooker, it)));
    }

    private static Dossier own(Onlooker onlooker, Dossier whole) {
        return onlooker.seesAsAuthor(whole)
                .orElseThrow(() -> Refusal.forbidden(
                        "not-the-author",
                        "Only the author of #" + whole.proposal().number() + " can do this."));
    }

    @Override
    public Hearing lockAsMember(long number, UUID person) {
        Dossier whole = locked(number);
        return seen(
                whole,
                person,
                read(whole),
                (onlooker, it) -> onlooker.asMember().sees(it).or(() -> onlooker.sees(it)));
    }

    @Override
    public Hearing lockToPublish(long number, UUID viewer) {
        Dossier whole = locked(number);
        return seen(whole, viewer, grounds.locked(whole), Onlooker::sees);
    }

    private Dossier locked(long number) {
        return dossiers.lock(number).orElseThrow(() -> Onlookers.unknown(number));
    }

    private Ground read(Dossier whole) {
        return grounds.of(whole, whole.concerned());
    }

    private Hearing seen(
            Dossier whole, UUID viewer, Ground ground, BiFunction<Onlooker, Dossier, Optional<Dossier>> how) {
        long number = whole.proposal().number();
        Dossier seen = how.apply(new Onlooker(viewer, ground.moderates(viewer)), whole)
                .orElseThrow(() -> Onlookers.unknown(number));
        Set<PatchSet> facing = whole.concerned();
        boolean read = !facing.add(whole.patchSet(seen.newest().number()));
        return Hearing.of(whole, seen, read ? ground : grounds.of(whole, facing));
    }

    @Override
    public Optional<Hearing> lock(long number) {
        return dossiers.lock(number).map(this::of);
    }

    @Override
    public Hearing of(Dossier locked) {
        return Hearing.of(locked, read(locked));
    }

    @Override
    public Hearing toPublish(Hearing locked) {
        return locked.on(grounds.locked(locked.whole()));
    }

    @Override
    public Hearing facing(Hearing hearing, PatchSet next) {
        Set<PatchSet> facing = hearing.whole().concerned();
        facing.add(next);
        return hearing.on(grounds.of(hearing.whole(), facing));
    }

    @Override
    public Hearing save(Hearing done) {
        return keep(passTurn.of(objections.of(done)));
    }

    @Override
    public Hearing keep(Hearing done) {
        dossiers.keep(done);
        done.events().forEach(journal::record);
        return done;
    }
}
