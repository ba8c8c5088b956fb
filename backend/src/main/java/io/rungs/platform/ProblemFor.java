package io.rungs.platform;

import io.rungs.kernel.Refusal;
import io.rungs.kernel.Refusal.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Turns every refusal and every failure into a problem document (RFC 9457): stable `type` and `code`, a sentence,
/// the fields that were wrong, the request's id. The one place where that happens.
@RestControllerAdvice
public class ProblemFor {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemFor.class);
    private static final String NOT_A_CHARACTER = "22021";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refusal(Refusal refusal, HttpServletRequest request) {
        var answer = answer(status(refusal), refusal.code(), refusal.sentence(), refusal.fields(), request);
        if (refusal instanceof Refusal.Gone gone && answer.getBody() != null)
            answer.getBody().setProperty("links", gone.links());
        return answer;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
        return switch (e.getCause()) {
            case UnrecognizedPropertyException unknown ->
                invalid("unknown-field", path(unknown), "There is no field of this name here.", request);
            case DatabindException wrong ->
                invalid("wrong-type", path(wrong), "This value does not fit the field.", request);
            case StreamReadException broken ->
                invalid("malformed-json", "line " + broken.getLocation().getLineNr(), "The body is not JSON.", request);
            case null, default -> invalid("malformed-json", "body", "The body cannot be read as JSON.", request);
        };
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mistyped(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        return invalid("wrong-type", e.getName(), "This value does not fit the parameter.", request);
    }

    @ExceptionHandler({
        CannotCreateTransactionException.class,
        org.springframework.dao.DataAccessResourceFailureException.class
    })
    ResponseEntity<ProblemDetail> databaseAway(Exception e, HttpServletRequest request) {
        LOG.error("The database cannot be reached", e);
        return answer(
                HttpStatus.SERVICE_UNAVAILABLE,
                "database-away",
                "Rungs cannot reach its database at the moment. Nothing was changed; try again.",
                List.of(),
                request);
    }

    /// Each waited for what the other held, and the database ended one of them.
    @ExceptionHandler
    ResponseEntity<ProblemDetail> crossed(PessimisticLockingFailureException e, HttpServletRequest request) {
        LOG.warn("{} {} crossed another act", request.getMethod(), request.getRequestURI(), e);
        return answer(
                HttpStatus.CONFLICT,
                "crossed",
                "Somebody else changed the same at this moment. Nothing of yours was changed; try again.",
                List.of(),
                request);
    }

    /// Of a query that cannot be decoded, as `%zz`.
    @ExceptionHandler
    ResponseEntity<ProblemDetail> undecodable(InvalidParameterException e, HttpServletRequest request) {
        return invalid("bad-encoding", "query", "Encode it as UTF-8 with percent signs.", request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(BodyLimit.TooLarge e, HttpServletRequest request) {
        return answer(
                HttpStatus.CONTENT_TOO_LARGE,
                "too-large",
                "The body is larger than anything that Rungs takes: send less at once.",
                List.of(),
                request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> reused(IdempotencyKey.Reused e, HttpServletRequest request) {
        String sentence = "This key was given with another request. Give each request a key of its own.";
        return answer(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "idempotency-key-reused",
                sentence,
                List.of(new FieldError(IdempotencyKey.HEADER, sentence)),
                request);
    }

    /// A null byte got as far as the database, which keeps none.
    @ExceptionHandler
    ResponseEntity<ProblemDetail> data(DataAccessException e, HttpServletRequest request) throws Exception {
        if (e.getMostSpecificCause() instanceof SQLException cause && NOT_A_CHARACTER.equals(cause.getSQLState()))
            return invalid("bad-encoding", "request", "Remove the null bytes.", request);
        return failure(e, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> failure(Exception e, HttpServletRequest request) throws Exception {
        if (e instanceof NoResourceFoundException && isPage(request)) throw e;
        if (e instanceof ErrorResponse known) return known(known, request);
        if (e instanceof org.springframework.security.core.AuthenticationException
                || e instanceof org.springframework.security.access.AccessDeniedException) throw e;
        if (readerLeft(e)) return ResponseEntity.internalServerError().build();
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
        return answer(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "failure",
                "Something went wrong on our side. Nothing half-done was kept.",
                List.of(),
                request);
    }

    /// Nobody is there to be answered, and nothing is wrong on our side.
    private static boolean readerLeft(Exception e) {
        return Stream.<@Nullable Throwable>iterate(e, Objects::nonNull, it -> it == null ? null : it.getCause())
                .anyMatch(ClientAbortException.class::isInstance);
    }

    /// A page that does not exist is drawn by the browser.
    private static boolean isPage(HttpServletRequest request) {
        String accepted = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        return accepted.contains(MediaType.TEXT_HTML_VALUE)
                && !request.getRequestURI().startsWith("/api/");
    }

    private ResponseEntity<ProblemDetail> known(ErrorResponse e, HttpServletRequest request) {
        String sentence = e.getBody().getDetail() == null
                ? "The request cannot be answered."
                : e.getBody().getDetail();
        String code = "http-" + e.getStatusCode().value();
        return answer(e.getStatusCode(), code, sentence, List.of(), request);
    }

    private ResponseEntity<ProblemDetail> invalid(
            String code, String field, String message, HttpServletRequest request) {
        return answer(
                HttpStatus.BAD_REQUEST, code, field + ": " + message, List.of(new FieldError(field, message)), request);
    }

    private static ResponseEntity<ProblemDetail> answer(
            HttpStatusCode status, String code, String sentence, List<FieldError> fields, HttpServletRequest request) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(status, code, sentence, fields, request.getRequestURI()));
    }

    /// The document itself, for those who answer outside of a controller.
    public static ProblemDetail problem(
            HttpStatusCode status, String code, String sentence, List<FieldError> fields, String instance) {
        var problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setType(URI.create("/problems/" + code));
        problem.setTitle(code);
        problem.setInstance(URI.create(instance));
        problem.setProperty("code", code);
        problem.setProperty("fields", fields);
        problem.setProperty("requestId", RequestId.current());
        return problem;
    }

    private static HttpStatus status(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Invalid _ -> HttpStatus.BAD_REQUEST;
            case Refusal.NotSignedIn _ -> HttpStatus.UNAUTHORIZED;
            case Refusal.Forbidden _ -> HttpStatus.FORBIDDEN;
            case Refusal.NotFound _ -> HttpStatus.NOT_FOUND;
            case Refusal.Gone _ -> HttpStatus.GONE;
            case Refusal.Conflict _ -> HttpStatus.CONFLICT;
        };
    }

    private static String path(DatabindException e) {
        var path = new StringBuilder();
        for (var step : e.getPath()) {
            if (step.getPropertyName() == null)
                path.append('[').append(step.getIndex()).append(']');
            else path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
        }
        return path.isEmpty() ? "body" : path.toString();
    }
}
