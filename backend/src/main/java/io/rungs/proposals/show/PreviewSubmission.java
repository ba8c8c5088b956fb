package io.rungs.proposals.show;

import io.rungs.catalog.profile.Operation;
import io.rungs.platform.OneMoment;
import io.rungs.proposals.Submission;
import io.rungs.proposals.core.PatchSet;
import io.rungs.proposals.policy.Onlookers;
import io.rungs.proposals.view.Preview;
import io.rungs.proposals.write.ReadSubmission;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Shows its author what a submission would come to, before anything of it is kept.
@Component
public class PreviewSubmission {
    private final Onlookers onlookers;
    private final ReadSubmission read;
    private final ShowPreview previews;
    private final OneMoment moment;

    PreviewSubmission(Onlookers onlookers, ReadSubmission read, ShowPreview previews, OneMoment moment) {
        this.onlookers = onlookers;
        this.read = read;
        this.previews = previews;
        this.moment = moment;
    }

    /// @param number the proposal that it amends; none where it would be a new one
    public Preview preview(Submission submission, @Nullable Long number, UUID author) {
        return moment.read(() -> read(submission, number, author)).get();
    }

    private Supplier<Preview> read(Submission submission, @Nullable Long number, UUID author) {
        var amended = number == null ? null : onlookers.visible(number, author);
        var known = amended == null ? List.<Operation>of() : amended.newest().operations();
        var content = read.read(submission, known);
        var patchSet = amended == null
                ? PatchSet.of(1, author, content.rationale(), Instant.EPOCH, content.operations(), content.classes())
                : amended.newest()
                        .next(author, content.rationale(), Instant.EPOCH, content.operations(), content.classes());
        return previews.read(amended, patchSet);
    }
}
