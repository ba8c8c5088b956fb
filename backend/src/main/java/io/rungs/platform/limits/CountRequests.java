package io.rungs.platform.limits;

import io.rungs.platform.Caller;
import io.rungs.platform.LimitedPath;
import io.rungs.platform.Limits;
import io.rungs.platform.limits.Answering.Answer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Takes from what somebody may ask for what a request counts as: by the method that answers it, or by its path
/// where none does.
@Component
class CountRequests {
    private final Limits limits;
    private final Answering answering;
    private final LimitedPaths paths;

    CountRequests(Limits limits, Answering answering, List<LimitedPath> paths) {
        this.limits = limits;
        this.answering = answering;
        this.paths = new LimitedPaths(
                paths.stream().filter(it -> !it.limit().ofAddress()).toList());
    }

    /// What is going to answer it.
    Optional<Answer> count(HttpServletRequest request) {
        Optional<Answer> answer = answering.to(request);
        answer.map(Answer::limit).or(() -> paths.limit(request)).ifPresent(it -> limits.take(it, Caller.of(request)));
        return answer;
    }
}
