package io.rungs.platform;

import io.rungs.kernel.Refusal;
import io.rungs.kernel.Refusal.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.socket.server.HandshakeFailureException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Turns every refusal and every failure into a problem document (RFC 9457): stable `type` and `code`, a sentence,
/// the fields that were wrong, the request's id. The one place where that happens.
@RestControllerAdvice
public class ProblemFor {
    private static final Duration SOON = Duration.ofSeconds(3);
    private static final Duration LONG = Duration.ofSeconds(30);

    /// What whoever runs the installation should hear of.
    private static final Set<DatabaseTrouble> TOLD =
            EnumSet.of(DatabaseTrouble.AWAY, DatabaseTrouble.HELD_UP, DatabaseTrouble.READ_ONLY);

    private static final Logger LOG = LoggerFactory.getLogger(ProblemFor.class);

    private final RefusalPage pages;
    private final DatabaseLog databaseLog;

    ProblemFor(RefusalPage pages, DatabaseLog databaseLog) {
        this.pages = pages;
        this.databaseLog = databaseLog;
    }

    @ExceptionHandler
    ResponseEntity<?> refusal(Refusal refusal, HttpServletRequest request) {
        var problem =
                problem(status(refusal), refusal.code(), refusal.sentence(), refusal.fields(), request.getRequestURI());
        if (refusal instanceof Refusal.Gone gone) problem.setProperty("links", gone.links());
        return answer(problem, request);
    }

    @ExceptionHandler
    ResponseEntity<?> unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
        return switch (e.getCause()) {
            case UnrecognizedPropertyException unknown ->
                invalid("unknown-field", path(unknown), "There is no field of this name here.", request);
            case StrictJson.HalfACharacter half ->
                invalid("bad-text", path(half), "Remove the half of a character (an unpaired surrogate).", request);
            case UnknownName unknown ->
                invalid(
                        unknown.refusal().code(),
                        path(unknown),
                        unknown.refusal().fields().getFirst().message(),
                        request);
            case DatabindException wrong ->
                invalid("wrong-type", path(wrong), "This value does not fit the field.", request);
            case InputCoercionException wide ->
                invalid("wrong-type", path(wide), "This value does not fit the field.", request);
            case StreamReadException broken ->
                invalid("malformed-json", "line " + broken.getLocation().getLineNr(), "The body is not JSON.", request);
            case StreamConstraintsException _ ->
                invalid(
                        "malformed-json",
                        "body",
                        "It nests deeper or holds more than anything that is taken.",
                        request);
            case null, default ->
                invalid("malformed-json", "body", "The body cannot be read as JSON in UTF-8.", request);
        };
    }

    @ExceptionHandler
    ResponseEntity<?> mistyped(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        return invalid("wrong-type", e.getName(), "This value does not fit the parameter.", request);
    }

    @ExceptionHandler
    ResponseEntity<?> missing(MissingServletRequestParameterException e, HttpServletRequest request) {
        return known(e, List.of(new FieldError(e.getParameterName(), "This parameter has to be given.")), request);
    }

    /// Of a query or a form that cannot be decoded, or that is beyond all measure.
    @ExceptionHandler
    ResponseEntity<?> undecodable(InvalidParameterException e, HttpServletRequest request) {
        if (e.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value()) return tooLarge(new TooLarge(), request);
        return invalid("bad-encoding", "query", "Encode it as UTF-8 with percent signs.", request);
    }

    /// Of an address or a header that no browser sends, as `/a//b`; some of them are only found when they are read.
    @ExceptionHandler
    ResponseEntity<?> rejected(RequestRejectedException e, HttpServletRequest request) {
        return invalid("bad-request", "request", "Send a plain method, address and headers.", request);
    }

    /// What a socket is opened with cannot be read, as its extensions.
    @ExceptionHandler
    ResponseEntity<?> noHandshake(HandshakeFailureException e, HttpServletRequest request) {
        return Causes.of(e).anyMatch(IllegalArgumentException.class::isInstance)
                ? invalid("bad-request", "request", "Open the socket with a plain handshake.", request)
                : unforeseen(e, request);
    }

    @ExceptionHandler
    ResponseEntity<?> tooLarge(TooLarge e, HttpServletRequest request) {
        return answer(
                HttpStatus.CONTENT_TOO_LARGE,
                "too-large",
                "The body is larger than what is taken here: send less at once.",
                List.of(),
                request);
    }

    @ExceptionHandler
    ResponseEntity<?> tooSlow(TooSlow e, HttpServletRequest request) {
        return answer(
                HttpStatus.REQUEST_TIMEOUT,
                "too-slow",
                "The body did not come in time. Nothing was changed; send it again.",
                List.of(),
                request);
    }

    @ExceptionHandler
    ResponseEntity<?> tooMany(TooManyRequests e, HttpServletRequest request) {
        return later(
                e.after(), answer(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", e.sentence(), List.of(), request));
    }

    @ExceptionHandler
    ResponseEntity<?> busy(Busy e, HttpServletRequest request) {
        return busy(e.after(), request);
    }

    @ExceptionHandler
    ResponseEntity<?> reused(IdempotencyKey.Reused e, HttpServletRequest request) {
        String sentence = "This key was given with another request. Give each request a key of its own.";
        return answer(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "idempotency-key-reused",
                sentence,
                List.of(new FieldError(IdempotencyKey.HEADER, sentence)),
                request);
    }

    /// A page that does not exist is drawn by the browser.
    @ExceptionHandler
    ResponseEntity<?> nowhere(NoResourceFoundException e, HttpServletRequest request) {
        return RefusalPage.isWantedBy(request) ? pages.nowhere() : known(e, List.of(), request);
    }

    @ExceptionHandler
    ResponseEntity<?> failure(Exception e, HttpServletRequest request) throws Exception {
        if (e instanceof ErrorResponse known) return known(known, List.of(), request);
        if (e instanceof org.springframework.security.core.AuthenticationException
                || e instanceof org.springframework.security.access.AccessDeniedException) throw e;
        if (readerLeft(e)) return ResponseEntity.internalServerError().build();
        var tooMany = tooManyBehind(e);
        if (tooMany.isPresent()) return tooMany(tooMany.get(), request);
        var busy = Causes.of(e)
                .filter(Busy.class::isInstance)
                .map(Busy.class::cast)
                .findFirst();
        if (busy.isPresent()) return busy(busy.get(), request);
        var trouble = DatabaseTrouble.behind(e);
        if (TOLD.contains(trouble)) databaseLog.says(trouble, e);
        return switch (trouble) {
            case AWAY ->
                unavailable(
                        "database-away",
                        SOON,
                        "Rungs cannot reach its database at the moment. Nothing was changed; try again.",
                        request);
            case HELD_UP ->
                unavailable(
                        "held-up",
                        SOON,
                        "Other work at the database holds this up. Nothing was changed; try again in a few seconds.",
                        request);
            case READ_ONLY ->
                unavailable(
                        "read-only",
                        LONG,
                        "Rungs can only be read at the moment. Nothing was changed; try again later.",
                        request);
            case FULL -> busy(SOON, request);
            case CROSSED -> crossed(e, request);
            case UNKEEPABLE -> invalid("bad-encoding", "request", "Remove the null bytes.", request);
            case OUT_OF_RANGE ->
                invalid("wrong-type", "request", "A number or a time is beyond what can be kept.", request);
            case NONE -> unforeseen(e, request);
        };
    }

    /// What draws a page wraps what happens meanwhile.
    private static Optional<TooManyRequests> tooManyBehind(Exception e) {
        return Causes.of(e)
                .filter(TooManyRequests.class::isInstance)
                .map(TooManyRequests.class::cast)
                .findFirst();
    }

    private ResponseEntity<?> busy(Duration after, HttpServletRequest request) {
        return unavailable(
                "busy",
                after,
                "Rungs has more to do than it can at the moment. Nothing was changed; try again in a few seconds.",
                request);
    }

    private ResponseEntity<?> unavailable(String code, Duration after, String sentence, HttpServletRequest request) {
        return later(
                after,
                answer(HttpStatus.SERVICE_UNAVAILABLE, code, Acted.orElse(request, sentence), List.of(), request));
    }

    private static ResponseEntity<?> later(Duration after, ResponseEntity<?> answer) {
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, Long.toString(after.toSeconds()))
                .body(answer.getBody());
    }

    /// Each waited for what the other held, and the database ended one of them.
    private ResponseEntity<?> crossed(Exception e, HttpServletRequest request) {
        LOG.warn("{} {} crossed another act", request.getMethod(), request.getRequestURI(), e);
        return answer(
                HttpStatus.CONFLICT,
                "crossed",
                "Somebody else changed the same at this moment. Nothing of yours was changed; try again.",
                List.of(),
                request);
    }

    private ResponseEntity<?> unforeseen(Exception e, HttpServletRequest request) {
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
        return answer(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "failure",
                Acted.orElse(request, "Something went wrong on our side. Nothing half-done was kept."),
                List.of(),
                request);
    }

    /// Nobody is there to be answered, and nothing is wrong on our side.
    private static boolean readerLeft(Exception e) {
        return Causes.of(e).anyMatch(ClientAbortException.class::isInstance);
    }

    private ResponseEntity<?> known(ErrorResponse e, List<FieldError> fields, HttpServletRequest request) {
        String sentence = e.getBody().getDetail() == null
                ? "The request cannot be answered."
                : e.getBody().getDetail();
        String code = "http-" + e.getStatusCode().value();
        var answer = answer(e.getStatusCode(), code, sentence, fields, request);
        return ResponseEntity.status(e.getStatusCode())
                .headers(e.getHeaders())
                .headers(answer.getHeaders())
                .body(answer.getBody());
    }

    private ResponseEntity<?> invalid(String code, String field, String message, HttpServletRequest request) {
        return answer(
                HttpStatus.BAD_REQUEST, code, field + ": " + message, List.of(new FieldError(field, message)), request);
    }

    private ResponseEntity<?> answer(
            HttpStatusCode status, String code, String sentence, List<FieldError> fields, HttpServletRequest request) {
        return answer(problem(status, code, sentence, fields, request.getRequestURI()), request);
    }

    private ResponseEntity<?> answer(ProblemDetail problem, HttpServletRequest request) {
        if (RefusalPage.isWantedBy(request)) return pages.of(problem);
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .cacheControl(CacheControl.noStore())
                .body(problem);
    }

    /// The document itself, for those who answer outside of a controller.
    public static ProblemDetail problem(
            HttpStatusCode status, String code, String sentence, List<FieldError> fields, @Nullable String instance) {
        var problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setType(URI.create("/problems/" + code));
        problem.setTitle(code);
        problem.setInstance(address(instance));
        problem.setProperty("code", code);
        problem.setProperty("fields", fields);
        problem.setProperty("requestId", RequestId.current());
        return problem;
    }

    /// Nothing where what was sent is no address.
    private static @Nullable URI address(@Nullable String path) {
        try {
            return path == null ? null : new URI(path);
        } catch (URISyntaxException e) {
            return null;
        }
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

    private static String path(JacksonException e) {
        var path = new StringBuilder();
        for (var step : e.getPath()) {
            if (step.getPropertyName() == null)
                path.append('[').append(step.getIndex()).append(']');
            else path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
        }
        return path.isEmpty() ? "body" : path.toString();
    }
}
