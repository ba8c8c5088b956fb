package io.rungs.proposals.web;

import io.rungs.identity.Viewer;
import io.rungs.proposals.view.ActAnswer;
import io.rungs.proposals.write.SettleSuggestion;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the author does with suggested wordings; they come with the reviews.
@RestController
@RequestMapping("/api/proposals/{number}/suggestions/{id}")
class SuggestionController {
    private final SettleSuggestion settle;

    SuggestionController(SettleSuggestion settle) {
        this.settle = settle;
    }

    @PostMapping("/apply")
    ActAnswer apply(@PathVariable long number, @PathVariable UUID id, Viewer viewer) {
        return settle.apply(viewer.member(), number, id);
    }

    @PostMapping("/decline")
    ActAnswer decline(@PathVariable long number, @PathVariable UUID id, Viewer viewer) {
        return settle.decline(viewer.member(), number, id);
    }
}
