package io.rungs.testing;

import io.rungs.catalog.Heads;
import io.rungs.catalog.PublishRevision;
import io.rungs.catalog.PublishRevision.Cause;
import io.rungs.catalog.PublishRevision.Credits;
import io.rungs.catalog.PublishRevision.Publication;
import io.rungs.catalog.profile.ChangeClass;
import io.rungs.catalog.profile.Profile;
import io.rungs.kernel.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.transaction.support.TransactionTemplate;

/// Publishes what no proposal and no import may hold: it was published before the ladder checks asked for that.
public record LongAgo(PublishRevision publish, Heads heads, TransactionTemplate transaction) {
    public void published(UUID skill, UnaryOperator<Profile> change) {
        var head = Objects.requireNonNull(heads.read(List.of(skill)).get(skill));
        transaction.executeWithoutResult(_ -> publish.publish(new Publication(
                skill,
                head,
                change.apply(head.profile()),
                ChangeClass.STRUCTURAL,
                new Cause.ByImport(Ids.next()),
                new Credits(null, List.of(), List.of()),
                "As it was.",
                null,
                Ids.next(),
                Instant.now())));
    }
}
