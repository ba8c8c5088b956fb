package io.rungs.seeding.usecase;

import io.rungs.catalog.LadderChanged;
import io.rungs.catalog.WholeCatalogue;
import io.rungs.catalog.WholeCatalogue.Shape;
import io.rungs.catalog.profile.Ladder;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Proficiency;
import io.rungs.catalog.profile.ProficiencyScale;
import io.rungs.identity.DemonstrationPeople;
import io.rungs.kernel.Refusal;
import io.rungs.seeding.model.Extent;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Gives an installation that has nothing yet the demonstration catalogue while it runs, all of it or nothing; its
/// people and what they did only where they can sign in.
@Component
public class BringDemonstration {
    private static final Logger LOG = LoggerFactory.getLogger(BringDemonstration.class);

    /// Those that its expectations stand at and ask for.
    private static final List<Level> LEVELS =
            List.of(Level.JUNIOR, Level.MIDDLE, Level.SENIOR, Level.LEAD, Level.PRINCIPAL);

    private static final List<Proficiency> PROFICIENCIES =
            List.of(Proficiency.AWARENESS, Proficiency.WORKING, Proficiency.ADVANCED, Proficiency.EXPERT);

    /// How far it is.
    public enum Progress {
        /// It can be loaded.
        OFFERED,
        /// Something is there that it would get mixed up with.
        NOT_OFFERED,
        LOADING,
        FAILED,
        /// Somebody made something else while it was about to be loaded.
        OVERTAKEN
    }

    /// @param people whether its people come along
    public record Demonstration(Progress progress, boolean people) {}

    private final LoadSeeds seeds;
    private final WholeCatalogue catalogue;
    private final ObjectProvider<DemonstrationPeople> people;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final AtomicReference<Progress> here = new AtomicReference<>(Progress.OFFERED);

    BringDemonstration(
            LoadSeeds seeds,
            WholeCatalogue catalogue,
            ObjectProvider<DemonstrationPeople> people,
            TransactionOperations transaction,
            ApplicationEventPublisher events) {
        this.seeds = seeds;
        this.catalogue = catalogue;
        this.people = people;
        this.transaction = transaction;
        this.events = events;
    }

    public Demonstration progress() {
        return new Demonstration(now(), hasPeople());
    }

    private Progress now() {
        Progress now = here.get();
        if (now == Progress.LOADING) return now;
        if (!isUntouched()) return now == Progress.OVERTAKEN ? now : Progress.NOT_OFFERED;
        here.compareAndSet(Progress.OVERTAKEN, Progress.OFFERED);
        return here.get();
    }

    /// Begins it, once however often it is asked for.
    ///
    /// @throws Refusal.Conflict `catalogue-begun`
    public Demonstration begin() {
        if (here.get() != Progress.LOADING) {
            if (!isUntouched())
                throw Refusal.conflict(
                        "catalogue-begun",
                        "The demonstration is for an installation without domains, roles and skills, and with the"
                                + " levels that it came with.");
            if (here.getAndSet(Progress.LOADING) != Progress.LOADING)
                Thread.ofPlatform().daemon().name("demonstration").start(this::load);
        }
        return new Demonstration(Progress.LOADING, hasPeople());
    }

    private void load() {
        try {
            here.set(loadsAll() ? Progress.OFFERED : Progress.OVERTAKEN);
        } catch (RuntimeException e) {
            LOG.error("The demonstration could not be loaded; nothing of it stayed", e);
            here.set(Progress.FAILED);
        }
    }

    /// What others make waits until it is there; what they made just before is looked for first.
    private boolean loadsAll() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            catalogue.hold();
            if (!isUntouched()) {
                status.setRollbackOnly();
                return false;
            }
            List<String> loaded = seeds.load(hasPeople() ? Extent.FULL : Extent.CATALOGUE);
            LOG.info("Demonstration loaded: {}", String.join(", ", loaded));
            events.publishEvent(new LadderChanged());
            return true;
        }));
    }

    private boolean hasPeople() {
        return people.getIfAvailable() != null;
    }

    private boolean isUntouched() {
        Shape shape = catalogue.shape();
        return shape.domains().isEmpty()
                && shape.roles().isEmpty()
                && catalogue.addresses().isEmpty()
                && levels(shape).containsAll(LEVELS)
                && proficiencies(shape).containsAll(PROFICIENCIES);
    }

    private static List<Level> levels(Shape shape) {
        return shape.framework().ladder().active().stream()
                .map(Ladder.Entry::level)
                .toList();
    }

    private static List<Proficiency> proficiencies(Shape shape) {
        return shape.framework().scale().active().stream()
                .map(ProficiencyScale.Entry::proficiency)
                .toList();
    }
}
