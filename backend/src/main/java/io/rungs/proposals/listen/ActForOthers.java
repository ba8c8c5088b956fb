package io.rungs.proposals.listen;

import io.rungs.proposals.ActOnProposals;
import io.rungs.proposals.OperationForm;
import io.rungs.proposals.Submission;
import io.rungs.proposals.settle.CloseProposal;
import io.rungs.proposals.settle.PublishProposal;
import io.rungs.proposals.show.ShowProposal;
import io.rungs.proposals.write.BeginProposal;
import io.rungs.proposals.write.RewriteProposal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What other modules have people do.
@Component
class ActForOthers implements ActOnProposals {
    private final BeginProposal begin;
    private final RewriteProposal rewrite;
    private final PublishProposal publish;
    private final CloseProposal close;
    private final ShowProposal show;

    ActForOthers(
            BeginProposal begin,
            RewriteProposal rewrite,
            PublishProposal publish,
            CloseProposal close,
            ShowProposal show) {
        this.begin = begin;
        this.rewrite = rewrite;
        this.publish = publish;
        this.close = close;
        this.show = show;
    }

    @Override
    public long submit(UUID author, Submission submission) {
        return begin.begin(author, submission, true, null);
    }

    @Override
    public void amend(UUID author, long number, @Nullable String rationale, List<OperationForm> operations) {
        var shown = show.show(number, author);
        String why = Objects.requireNonNullElse(rationale, shown.rationale());
        rewrite.rewrite(author, number, shown.version(), new Submission(shown.title(), why, operations));
    }

    @Override
    public int newest(long number) {
        return show.show(number, null).patchSet();
    }

    @Override
    public void publish(UUID publisher, long number) {
        publish.publish(publisher, number, newest(number));
    }

    @Override
    public void withdraw(UUID author, long number) {
        close.withdraw(author, number, null);
    }

    @Override
    public void reject(UUID reviewer, long number, String reason) {
        close.reject(reviewer, number, reason);
    }
}
