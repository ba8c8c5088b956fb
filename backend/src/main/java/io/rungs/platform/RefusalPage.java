package io.rungs.platform;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// What a person at a browser sees in place of a problem document: the same sentence, readable without any script.
@Component
class RefusalPage {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Shell shell;
    private final Template page;
    private final Template frame;

    RefusalPage(Shell shell, Mustache.Compiler mustache) {
        this.shell = shell;
        this.page = mustache.loadTemplate("refused");
        this.frame = mustache.loadTemplate("shell");
    }

    /// Programs ask for JSON, or for nothing in particular.
    static boolean isWantedBy(HttpServletRequest request) {
        String accepted = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        String path = String.valueOf(request.getRequestURI());
        return accepted.contains(MediaType.TEXT_HTML_VALUE) && !path.startsWith("/api/");
    }

    /// An address that does not exist: what is there instead, the browser draws.
    ResponseEntity<String> nowhere() {
        return html(HttpStatus.NOT_FOUND, frame.execute(shell.model()));
    }

    ResponseEntity<String> of(ProblemDetail problem) {
        return html(HttpStatusCode.valueOf(problem.getStatus()), text(problem));
    }

    String text(ProblemDetail problem) {
        Map<String, Object> model = shell.unscripted();
        model.put("heading", heading(problem.getStatus()));
        model.put("sentence", Objects.requireNonNullElse(problem.getDetail(), ""));
        model.put("requestId", requestId(problem));
        return page.execute(model);
    }

    private static String requestId(ProblemDetail problem) {
        return String.valueOf(Objects.requireNonNull(problem.getProperties()).get("requestId"));
    }

    private static ResponseEntity<String> html(HttpStatusCode status, String text) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(text);
    }

    private static String heading(int status) {
        return switch (status) {
            case 404 -> "There is no such page";
            case 503 -> "Rungs cannot answer at the moment";
            default -> status >= 500 ? "Something went wrong" : "This could not be answered";
        };
    }
}
