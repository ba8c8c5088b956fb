package io.rungs.watching.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.rungs.identity.Viewer;
import io.rungs.kernel.Refusal;
import io.rungs.platform.Limit;
import io.rungs.platform.Limited;
import io.rungs.watching.Notify;
import io.rungs.watching.Watch;
import io.rungs.watching.usecase.MyWatches;
import io.rungs.watching.usecase.PutWatch;
import io.rungs.watching.usecase.RemoveWatch;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/watches")
class WatchesController {
    private final PutWatch put;
    private final RemoveWatch remove;
    private final MyWatches mine;

    WatchesController(PutWatch put, RemoveWatch remove, MyWatches mine) {
        this.put = put;
        this.remove = remove;
        this.mine = mine;
    }

    record WatchForm(@JsonProperty("notify") @Nullable Notify loudness) {}

    @GetMapping
    @Limited(Limit.LIST_READ)
    @ApiResponse(
            responseCode = "200",
            headers =
                    @Header(
                            name = HttpHeaders.LINK,
                            description = "To the next watches (rel=next), if there are more."))
    List<Watch> mine(
            @RequestParam(required = false) @Nullable String cursor, Viewer viewer, HttpServletResponse response) {
        var page = mine.page(viewer.member(), cursor);
        if (page.next() != null)
            response.setHeader(HttpHeaders.LINK, "</api/watches?cursor=" + page.next() + ">; rel=\"next\"");
        return page.items();
    }

    @PutMapping("/{scope}/{ref}")
    Watch put(@PathVariable String scope, @PathVariable String ref, @RequestBody WatchForm form, Viewer viewer) {
        if (form.loudness() == null)
            throw Refusal.invalid(
                    "no-loudness", "notify", "Choose PARTICIPATING, PUBLISHED, PROPOSALS, EVERYTHING or MUTED.");
        return put.put(viewer.member(), scope, ref, form.loudness());
    }

    @DeleteMapping("/{scope}/{ref}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String scope, @PathVariable String ref, Viewer viewer) {
        remove.remove(viewer.member(), scope, ref);
    }
}
