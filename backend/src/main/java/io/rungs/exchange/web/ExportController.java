package io.rungs.exchange.web;

import io.rungs.catalog.WholeCatalogue.Excerpt;
import io.rungs.exchange.model.FileFormat;
import io.rungs.exchange.usecase.ExportCatalogue;
import io.rungs.exchange.usecase.ExportCatalogue.WantedFile;
import io.rungs.kernel.Refusal;
import io.rungs.platform.FewAtOnce;
import io.rungs.platform.LargeAnswer;
import io.rungs.platform.Limit;
import io.rungs.platform.Limited;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The catalogue as files, for whoever may read it.
@RestController
class ExportController {
    private static final String LONG = "long";
    private static final String WIDE = "wide";

    private final ExportCatalogue export;

    ExportController(ExportCatalogue export) {
        this.export = export;
    }

    /// The catalogue as a file: what is published, and nothing else.
    @GetMapping("/api/exports/catalogue.{ending}")
    @Limited(Limit.COSTLY_READ)
    @FewAtOnce
    @LargeAnswer
    @Operation(summary = "The catalogue, or a part of it, as a file", description = """
                    `ending` is `yaml`, `json`, `csv`, `xlsx` or `md`. YAML, JSON, long CSV and XLSX carry all that is \
                    published: the ladder, proficiencies, domains, groups, families, roles with their rungs, and each skill; \
                    brought into an empty installation and taken out again they are the same bytes (with `revisions=false`). \
                    The wide forms carry skills and expectations, and say so in their first line. Markdown is to be read, and \
                    is not brought in again. `domain`, `group`, `skill` and `role` narrow it down; they may be former addresses.""")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/yaml", schema = @Schema(type = "string")),
                @Content(mediaType = "application/json", schema = @Schema(type = "object")),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "text/markdown", schema = @Schema(type = "string"))
            })
    void exportCatalogue(
            @PathVariable String ending,
            @Parameter(description = "Of CSV and XLSX: `long` (a row an expectation) or `wide` (columns by level).")
                    @RequestParam(required = false)
                    @Nullable
                    String form,
            @RequestParam(required = false) @Nullable String domain,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String skill,
            @RequestParam(required = false) @Nullable String role,
            @Parameter(
                            description =
                                    "Of CSV: whether it begins with a byte order mark, by which Excel knows UTF-8. True if left out.")
                    @RequestParam(required = false)
                    @Nullable
                    Boolean bom,
            @Parameter(
                            description =
                                    "Whether each skill says which revision it is, so that an edited file is merged with what was"
                                            + " published since. If left out: true of tables, false of YAML and JSON.")
                    @RequestParam(required = false)
                    @Nullable
                    Boolean revisions,
            HttpServletResponse response)
            throws IOException {
        FileFormat format = format(ending);
        boolean wide = wide(form, format);
        var wanted = new WantedFile(
                format,
                new Excerpt(domain, group, skill, role),
                wide,
                bom == null || bom,
                revisions == null ? format.isTable() : revisions);
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name(skill, domain, group, role) + "." + ending)
                        .build()
                        .toString());
        export.write(wanted, response.getOutputStream());
    }

    private static FileFormat format(String ending) {
        return FileFormat.of(ending)
                .orElseThrow(() -> Refusal.notFound(
                        "unknown-format",
                        Stream.of(FileFormat.values())
                                .map(FileFormat::ending)
                                .collect(Collectors.joining(", ", "There are these kinds of file: ", "."))));
    }

    private static boolean wide(@Nullable String form, FileFormat format) {
        if (form == null || form.equals(LONG)) return false;
        if (!form.equals(WIDE)) throw Refusal.invalid("bad-filter", "form", "The form is long or wide.");
        if (!format.isTable()) throw Refusal.invalid("bad-filter", "form", "Only CSV and XLSX have a wide form.");
        return true;
    }

    /// What it is called where it is kept: a slug of what was asked for.
    private static String name(@Nullable String... asked) {
        return Stream.of(asked)
                .flatMap(Stream::ofNullable)
                .filter(it -> it.matches("[a-z0-9-]{1,80}"))
                .findFirst()
                .or(() -> Optional.of("catalogue"))
                .get();
    }
}
