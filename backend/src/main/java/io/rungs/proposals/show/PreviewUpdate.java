package io.rungs.proposals.show;

import io.rungs.kernel.Refusal;
import io.rungs.proposals.Resolution;
import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.policy.Grounds;
import io.rungs.proposals.view.Preview;
import io.rungs.proposals.write.BringUp;
import io.rungs.proposals.write.UpdateFromPublished;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Shows its author what an update from published would come to, also while something is not settled yet.
@Component
public class PreviewUpdate {
    private final ReadProposal proposals;
    private final Grounds grounds;
    private final BringUp bring;
    private final ShowPreview previews;

    PreviewUpdate(ReadProposal proposals, Grounds grounds, BringUp bring, ShowPreview previews) {
        this.proposals = proposals;
        this.grounds = grounds;
        this.bring = bring;
        this.previews = previews;
    }

    public Preview preview(UUID author, long number, List<Resolution> resolutions) {
        return proposals.of(number, author, it -> read(author, it, resolutions)).get();
    }

    private Supplier<Preview> read(UUID author, Dossier dossier, List<Resolution> resolutions) {
        if (!dossier.proposal().author().equals(author))
            throw Refusal.forbidden(
                    "not-the-author",
                    "Only the author of #" + dossier.proposal().number() + " can do this.");
        UpdateFromPublished.requireUpdatable(dossier.proposal());
        dossier.requireItsWords();
        var brought = bring.bring(grounds.weigh(dossier), resolutions);
        return previews.read(dossier, brought.patchSet(dossier.newest().number() + 1, author, Instant.EPOCH));
    }
}
