package io.rungs.platform;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/// Answers what Tomcat refuses by itself, before any filter or after all of them, in the form of every other
/// refusal.
final class TomcatRefusals extends ErrorReportValve {
    private static final Logger LOG = LoggerFactory.getLogger(TomcatRefusals.class);
    private static final int FIRST_FAILURE = 400;

    private final RefusalPage pages;
    private final SecurityHeaders headers;
    private final JsonMapper json;

    TomcatRefusals(RefusalPage pages, SecurityHeaders headers, JsonMapper json) {
        this.pages = pages;
        this.headers = headers;
        this.json = json;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < FIRST_FAILURE || response.getContentWritten() > 0 || response.isCommitted()) return;
        response.setErrorReported();
        // As CONNECT: that Rungs is no proxy is no failure of its own.
        if (response.getStatus() == HttpStatus.NOT_IMPLEMENTED.value())
            response.setStatus(HttpStatus.METHOD_NOT_ALLOWED.value());
        // Nor that somebody speaks otherwise than anybody does.
        if (response.getStatus() == HttpStatus.HTTP_VERSION_NOT_SUPPORTED.value())
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        if (failure != null && response.getStatus() == HttpStatus.INTERNAL_SERVER_ERROR.value())
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        response.setHeader(RequestId.HEADER, RequestId.of(request));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        headers.write(request, response);
        try {
            write(request, response);
        } catch (IOException e) {
            LOG.debug("Nobody was there to be answered", e);
        }
    }

    private void write(Request request, Response response) throws IOException {
        var status = HttpStatusCode.valueOf(response.getStatus());
        var problem = ProblemFor.problem(status, code(status), sentence(status), List.of(), request.getRequestURI());
        problem.setProperty("requestId", RequestId.of(request));
        boolean page = RefusalPage.isWantedBy(request);
        response.setContentType(page ? MediaType.TEXT_HTML_VALUE : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        PrintWriter writer = response.getReporter();
        if (writer == null) return;
        writer.write(page ? pages.text(problem) : json.writeValueAsString(problem));
        response.finishResponse();
    }

    private static String code(HttpStatusCode status) {
        return status.isSameCodeAs(HttpStatus.REQUEST_TIMEOUT) ? "too-slow" : "http-" + status.value();
    }

    private static String sentence(HttpStatusCode status) {
        var known = HttpStatus.resolve(status.value());
        if (known == null) return "The request cannot be answered.";
        return switch (known) {
            case BAD_REQUEST -> "Send a plain method, address and headers.";
            case FORBIDDEN -> "You may not do this.";
            case REQUEST_TIMEOUT -> "The body did not come in time. Nothing was changed; send it again.";
            case METHOD_NOT_ALLOWED -> "This method is not taken here.";
            case INTERNAL_SERVER_ERROR -> "Something went wrong on our side. Nothing half-done was kept.";
            default -> known.getReasonPhrase() + ".";
        };
    }
}
