package io.rungs.exchange.web;

import io.rungs.exchange.model.ImportChoices;
import io.rungs.exchange.model.ImportChoices.Whose;
import io.rungs.exchange.model.ImportRun.CarriedAs;
import io.rungs.exchange.model.ReportLine;
import io.rungs.exchange.model.ReportLine.Outcome;
import io.rungs.exchange.usecase.ConfirmImport;
import io.rungs.exchange.usecase.ConfirmImport.Decided;
import io.rungs.exchange.usecase.GiveBackRefused;
import io.rungs.exchange.usecase.GiveBackRefused.RefusedFile;
import io.rungs.exchange.usecase.ReceiveImport;
import io.rungs.exchange.usecase.ShowImports;
import io.rungs.exchange.usecase.ShowImports.ImportResult;
import io.rungs.exchange.usecase.ShowImports.ImportView;
import io.rungs.exchange.usecase.TakeBackImport;
import io.rungs.exchange.usecase.TakeBackImport.ImportTakenBack;
import io.rungs.identity.Viewer;
import io.rungs.kernel.Page;
import io.rungs.platform.Acted;
import io.rungs.platform.FewAtOnce;
import io.rungs.platform.LargeBody;
import io.rungs.platform.Limit;
import io.rungs.platform.Limited;
import io.rungs.platform.OneAfterAnother;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Files that members bring: what each says is reported first, and carried out once that is confirmed.
@RestController
@RequestMapping("/api/imports")
class ImportController {
    private final ReceiveImport receive;
    private final ConfirmImport confirm;
    private final ShowImports show;
    private final GiveBackRefused refused;
    private final TakeBackImport back;

    ImportController(
            ReceiveImport receive,
            ConfirmImport confirm,
            ShowImports show,
            GiveBackRefused refused,
            TakeBackImport back) {
        this.receive = receive;
        this.confirm = confirm;
        this.show = show;
        this.refused = refused;
        this.back = back;
    }

    /// What is sent.
    ///
    /// @param encoding of a text, where it is known, as `windows-1252`
    record ImportForm(
            @Schema(type = "string", format = "binary") String file,
            @Nullable String encoding) {}

    /// What is decided.
    ///
    /// @param as at once, which only admins may, or as proposals, which is so where nothing is said
    /// @param rationale of the revisions or proposals; if left out, the file's name
    /// @param make whether an admin wants made what the file names and nobody knows
    /// @param collisions whose words are taken where both sides changed one thing; the published ones if left out
    /// @param again whether a file that was imported before is to be carried out once more
    /// @param reading that of the report which was read; where its file was read otherwise since, nothing is done
    record ConfirmForm(
            @Nullable CarriedAs as,
            @Nullable String rationale,
            @Nullable Boolean make,
            @Nullable Whose collisions,
            @Nullable Boolean again,
            @Nullable Integer reading) {
        Decided decided() {
            var choices =
                    new ImportChoices(Boolean.TRUE.equals(make), collisions == null ? Whose.PUBLISHED : collisions);
            return new Decided(as, rationale, choices, Boolean.TRUE.equals(again), reading);
        }
    }

    /// A file, which is read and held against what is published. Nothing is changed by it.
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @LargeBody
    @OneAfterAnother
    @Limited(Limit.CREATE)
    @Operation(
            summary = "Send a file, and read what it would bring about",
            description = """
                    CSV, XLSX, YAML or JSON, or a folder of such files as a zip (without workbooks), of at most 4 MB, 20,000 rows: tables with a row an expectation (heads `skill`, `role`, \
                    `level`, `description`, and whichever else an export has), or with levels as columns; trees as \
                    an export writes them. A column that is absent and a cell that is empty say nothing; `[clear]` clears, `[as below]` says \
                    that what the rung below says holds here too. Names are told by slug or by name. A skill that says its `revision` is merged \
                    with what was published since: rows that were not touched change nothing.

                    The report counts what would come (`fresh`), change, stay, collide and be refused; `lines` lists each with its place. \
                    Of members `makes` is empty, and rows with unknown names are refused; of admins `makes` lists what has \
                    to be made for them, and `retires` the levels and proficiencies that a ladder of the file takes the place of. What cannot be read as a whole is refused (`unreadable-file`), `fields` naming line and column. \
                    Nothing is changed before the import is confirmed; the five newest reports of a member are kept, for a week.""",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = ImportForm.class))))
    ResponseEntity<ImportView> sendImport(HttpServletRequest request, Viewer viewer) {
        UUID member = viewer.member();
        var sent = SentFile.of(request);
        UUID id = receive.receive(member, sent.name(), sent.encoding(), sent.bytes());
        Acted.done();
        return ResponseEntity.created(URI.create("/api/imports/" + id)).body(show.show(member, id));
    }

    /// One's own, newest first.
    ///
    /// @param all of admins: everybody's that were confirmed to be published at once
    @GetMapping
    @Limited(Limit.LIST_READ)
    Page<ImportView> imports(
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) @Nullable String cursor,
            Viewer viewer) {
        return all ? show.published(viewer, cursor) : show.list(viewer.member(), cursor);
    }

    /// How far it is. Whose it is, is told whenever it goes on: a hint `import-changed` on
    /// `/user/queue/notifications`.
    @GetMapping("/{id}")
    ImportView importRun(@PathVariable UUID id, Viewer viewer) {
        return show.show(viewer.member(), id);
    }

    /// What would become of each row that is not left as it is, by its place in the file.
    @GetMapping("/{id}/lines")
    @Limited(Limit.LIST_READ)
    Page<ReportLine> importLines(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam(required = false) @Nullable String cursor,
            Viewer viewer) {
        return show.lines(viewer.member(), id, outcome, cursor);
    }

    /// The rows that were refused, each with the reason: of a table in its own shape, of a tree as a long table.
    /// Mended, it is sent as any other file.
    @GetMapping("/{id}/refused")
    @OneAfterAnother
    @Limited(Limit.COSTLY_READ)
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = "string", format = "binary"))
            })
    ResponseEntity<byte[]> refusedRows(@PathVariable UUID id, Viewer viewer) {
        RefusedFile file = refused.of(viewer.member(), id);
        var name = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, file.format().mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(file.bytes());
    }

    /// What came of each step: revisions and proposals with their numbers.
    @GetMapping("/{id}/results")
    @Limited(Limit.LIST_READ)
    Page<ImportResult> importResults(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String cursor, Viewer viewer) {
        return show.results(viewer.member(), id, cursor);
    }

    /// It is read once more as was decided, and carried out in the background, each step once. One that waits goes
    /// on; one that is confirmed already is left as it is.
    @PostMapping("/{id}/confirm")
    @OneAfterAnother
    ImportView confirmImport(@PathVariable UUID id, @RequestBody ConfirmForm form, Viewer viewer) {
        UUID member = viewer.member();
        confirm.confirm(member, id, form.decided());
        Acted.done();
        return show.show(member, id);
    }

    /// What is done stays; the rest is not done any more. Admins end those of others that publish at once.
    @PostMapping("/{id}/cancel")
    ImportView cancelImport(@PathVariable UUID id, Viewer viewer) {
        UUID member = viewer.member();
        confirm.cancel(member, id);
        Acted.done();
        return show.show(member, id);
    }

    /// What the editor opens with to take back what the import published: as much as one proposal holds, as far as
    /// nobody changed it again since. Nothing is changed by it.
    ///
    /// @param cursor of the rest
    @GetMapping("/{id}/prefill")
    @FewAtOnce
    @Limited(Limit.COSTLY_READ)
    ImportTakenBack takenBack(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String cursor, Viewer viewer) {
        return back.takeBack(viewer.member(), id, cursor);
    }
}
