package io.rungs.platform;

import io.rungs.kernel.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Lets a member send a request again that may have been answered already: with the same `Idempotency-Key` it is
/// done once, and answered twice.
///
/// Where the first answer showed something that has an address, which `Content-Location` says, the second shows it
/// as whoever asks may read it by then, and nothing where they may no more.
///
/// The act and its kept answer are one transaction; the answer leaves once it is committed. What fails keeps
/// nothing, so its key is free again. Stands behind the security chains, which know who asks.
@Component
@Order(IdempotencyKey.BEHIND_SECURITY)
class IdempotencyKey extends OncePerRequestFilter {
    static final String HEADER = "Idempotency-Key";
    static final int BEHIND_SECURITY = 0;

    private static final String REPLAYED = "Idempotency-Replayed";
    private static final Pattern FORM = Pattern.compile("[!-~]{1,100}");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);
    private static final int FIRST_FAILURE = 400;
    /// How it is said that something is not there for whoever asks.
    private static final Set<Integer> NOT_THEIRS = Set.of(403, 404, 410);

    /// Twice is as good as once: what is only asked, an inbox' rows, and the end of a session, which has a
    /// transaction of its own that is not to be waited for in another.
    private static final Pattern MAKES_NOTHING = Pattern.compile("/api/(sign-out|notifications/.*|.*/preview)");

    private final KeptAnswers answers;
    private final Clock clock;
    private final PlatformTransactionManager transactions;
    private final HandlerExceptionResolver problems;
    private final CostlyRequests costly;

    IdempotencyKey(
            KeptAnswers answers,
            Clock clock,
            PlatformTransactionManager transactions,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
            CostlyRequests costly) {
        this.answers = answers;
        this.clock = clock;
        this.transactions = transactions;
        this.problems = problems;
        this.costly = costly;
    }

    /// The key was given with another request.
    static final class Reused extends RuntimeException {}

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HEADER) == null
                || request.getUserPrincipal() == null
                || !HttpMethod.POST.matches(request.getMethod())
                || !request.getRequestURI().startsWith("/api/")
                || MAKES_NOTHING.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            answer(named(request), request, response, chain);
        } catch (RuntimeException e) {
            forgetAnswer(response);
            if (problems.resolveException(request, response, null, e) == null) throw e;
        }
    }

    private static KeptAnswers.Name named(HttpServletRequest request) {
        Principal principal = Objects.requireNonNull(request.getUserPrincipal());
        String key = request.getHeader(HEADER);
        if (!FORM.matcher(key).matches())
            throw Refusal.invalid("bad-idempotency-key", HEADER, "Send 1 to 100 visible ASCII characters.");
        return new KeptAnswers.Name(principal.getName(), key);
    }

    private void answer(
            KeptAnswers.Name name, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] hash = ReadRequest.of(request).hash();
        var held = new ContentCachingResponseWrapper(response);
        var transaction = claimed(name);
        Optional<KeptAnswers.Answer> earlier;
        try {
            earlier = earlier(name, hash);
            if (earlier.isEmpty()) act(name, hash, request, held, chain, transaction);
        } catch (ServletException | IOException | RuntimeException | Error e) {
            transactions.rollback(transaction);
            throw e;
        }
        transactions.commit(transaction);
        if (held.getStatus() < FIRST_FAILURE) Acted.done();
        if (earlier.isPresent()) repeat(earlier.get(), request, held, chain);
        held.copyBodyToResponse();
    }

    /// A transaction in which nobody else answers to this name. Whoever waits for that holds no connection.
    private TransactionStatus claimed(KeptAnswers.Name name) {
        Duration pause = SHORTEST_PAUSE;
        for (Duration waited = Duration.ZERO; waited.compareTo(PATIENCE) < 0; waited = waited.plus(pause)) {
            Optional<TransactionStatus> mine = claim(name);
            if (mine.isPresent()) return mine.get();
            pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            if (!slept(pause)) break;
        }
        throw Refusal.conflict(
                "still-running", "A request with this key is still being answered. Send it again in a while.");
    }

    private Optional<TransactionStatus> claim(KeptAnswers.Name name) {
        var transaction = transactions.getTransaction(new DefaultTransactionDefinition());
        try {
            if (answers.claim(name)) return Optional.of(transaction);
        } catch (RuntimeException | Error e) {
            transactions.rollback(transaction);
            throw e;
        }
        transactions.rollback(transaction);
        return Optional.empty();
    }

    private static boolean slept(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// The answer that was given to the same request before.
    private Optional<KeptAnswers.Answer> earlier(KeptAnswers.Name name, byte[] hash) {
        Optional<KeptAnswers.Answer> earlier = answers.find(name);
        if (earlier.filter(it -> !Arrays.equals(it.request(), hash)).isPresent()) throw new Reused();
        return earlier;
    }

    private void act(
            KeptAnswers.Name name,
            byte[] hash,
            HttpServletRequest request,
            ContentCachingResponseWrapper held,
            FilterChain chain,
            TransactionStatus transaction)
            throws ServletException, IOException {
        chain.doFilter(request, held);
        if (held.getStatus() >= FIRST_FAILURE) transaction.setRollbackOnly();
        else answers.keep(name, given(hash, held), clock.instant());
    }

    private static KeptAnswers.Answer given(byte[] hash, ContentCachingResponseWrapper held) {
        String shown = held.getHeader(HttpHeaders.CONTENT_LOCATION);
        String made = held.getHeader(HttpHeaders.LOCATION);
        if (shown != null) return new KeptAnswers.Answer(hash, held.getStatus(), shown, made, null, null, new byte[0]);
        return new KeptAnswers.Answer(
                hash,
                held.getStatus(),
                null,
                made,
                held.getHeader(HttpHeaders.ETAG),
                held.getContentType(),
                held.getContentAsByteArray());
    }

    /// What it showed may be costly to read, however little the act was.
    private void repeat(
            KeptAnswers.Answer earlier,
            HttpServletRequest request,
            ContentCachingResponseWrapper held,
            FilterChain chain)
            throws ServletException, IOException {
        String shown = earlier.shown();
        if (shown == null) {
            repeat(earlier, held);
            return;
        }
        costly.before(chain).doFilter(new ReadingRequest(request, shown), held);
        if (NOT_THEIRS.contains(held.getStatus())) forgetAnswer(held);
        else if (held.getStatus() >= FIRST_FAILURE) return;
        else held.setHeader(HttpHeaders.CONTENT_LOCATION, shown);
        held.setStatus(earlier.status());
        held.setHeader(REPLAYED, "true");
        if (earlier.location() != null) held.setHeader(HttpHeaders.LOCATION, earlier.location());
    }

    private static void repeat(KeptAnswers.Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        response.setHeader(REPLAYED, "true");
        if (answer.location() != null) response.setHeader(HttpHeaders.LOCATION, answer.location());
        if (answer.etag() != null) response.setHeader(HttpHeaders.ETAG, answer.etag());
        if (answer.contentType() != null) response.setContentType(answer.contentType());
        response.getOutputStream().write(answer.body());
    }

    /// Of an act that was not kept after all.
    private static void forgetAnswer(HttpServletResponse response) {
        response.resetBuffer();
        response.setContentType(null);
        for (String header :
                new String[] {HttpHeaders.LOCATION, HttpHeaders.CONTENT_LOCATION, HttpHeaders.ETAG, REPLAYED})
            response.setHeader(header, null);
    }
}
