package io.rungs.proposals.web;

import io.rungs.identity.Viewer;
import io.rungs.platform.Acted;
import io.rungs.platform.FewAtOnce;
import io.rungs.platform.LargeBody;
import io.rungs.platform.Limit;
import io.rungs.platform.Limited;
import io.rungs.proposals.OperationForm;
import io.rungs.proposals.Submission;
import io.rungs.proposals.show.ShowProposal;
import io.rungs.proposals.view.ActAnswer;
import io.rungs.proposals.view.ProposalView;
import io.rungs.proposals.write.BeginProposal;
import io.rungs.proposals.write.DraftProposal;
import io.rungs.proposals.write.RewriteProposal;
import io.rungs.proposals.write.SubmitProposal;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Writing a proposal: drafts, patch sets, submission.
@RestController
@RequestMapping("/api/proposals")
class ProposalController {
    private final ShowProposal show;
    private final BeginProposal begin;
    private final RewriteProposal rewrite;
    private final DraftProposal draft;
    private final SubmitProposal submit;

    ProposalController(
            ShowProposal show,
            BeginProposal begin,
            RewriteProposal rewrite,
            DraftProposal draft,
            SubmitProposal submit) {
        this.show = show;
        this.begin = begin;
        this.rewrite = rewrite;
        this.draft = draft;
        this.submit = submit;
    }

    /// What a new proposal is made of; `submit` puts it before the reviewers at once, `comment` is the one that it
    /// answers.
    record NewProposal(
            @Nullable String title,
            @Nullable String rationale,
            @Nullable List<OperationForm> operations,
            @Nullable Boolean submit,
            @Nullable UUID comment) {
        Submission submission() {
            return new Submission(title, rationale, operations);
        }
    }

    @PostMapping
    @Limited(Limit.CREATE)
    @LargeBody
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ProposalView> begin(@RequestBody NewProposal body, Viewer viewer) {
        long number =
                begin.begin(viewer.member(), body.submission(), Boolean.TRUE.equals(body.submit()), body.comment());
        Acted.done();
        ProposalView proposal = show.show(number, viewer.account());
        var place = URI.create("/api/proposals/" + number);
        return ResponseEntity.created(place)
                .header(HttpHeaders.CONTENT_LOCATION, place.toString())
                .eTag(Integer.toString(proposal.version()))
                .body(proposal);
    }

    @GetMapping("/{number}")
    @Limited(Limit.COSTLY_READ)
    @FewAtOnce
    ProposalView show(@PathVariable long number, Viewer viewer, HttpServletResponse response) {
        ProposalView proposal = show.show(number, viewer.account());
        // Not through ResponseEntity, which would answer 304: what is published around a proposal has no part in it.
        response.setHeader(HttpHeaders.ETAG, "\"" + proposal.version() + "\"");
        return proposal;
    }

    @PutMapping("/{number}")
    @LargeBody
    ProposalView rewrite(
            @PathVariable long number,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Submission submission,
            Viewer viewer,
            HttpServletResponse response) {
        rewrite.rewrite(viewer.member(), number, IfMatch.version(ifMatch), submission);
        Acted.done();
        response.setHeader(HttpHeaders.CONTENT_LOCATION, "/api/proposals/" + number);
        return show(number, viewer, response);
    }

    @DeleteMapping("/{number}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long number, Viewer viewer) {
        draft.delete(viewer.member(), number);
    }

    @PostMapping("/{number}/submit")
    ActAnswer submit(@PathVariable long number, Viewer viewer) {
        return submit.submit(viewer.member(), number);
    }
}
