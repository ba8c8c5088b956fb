package io.rungs.platform.limits;

import io.rungs.platform.FewAtOnce;
import io.rungs.platform.LargeAnswer;
import io.rungs.platform.LargeBody;
import io.rungs.platform.Limit;
import io.rungs.platform.Limited;
import io.rungs.platform.OneAfterAnother;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/// Finds the controller's method that is going to answer a request, and what it says of limits. Since the very
/// mapping is asked that dispatches it, no way of writing the same request differently gets past its limit.
@Component
class Answering {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final RequestMappingHandlerMapping mapping;

    Answering(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    /// @param costly whether few are to be at it at once
    /// @param slow whether it is done at the desk, one after the other
    /// @param largestBody in bytes
    /// @param large whether it is as much as there is
    record Answer(Limit limit, boolean costly, boolean slow, int largestBody, boolean large) {
        private static Answer by(HandlerMethod method, String verb) {
            var limited = method.getMethodAnnotation(Limited.class);
            var usual = READING.contains(verb) ? Limit.READ : Limit.WRITE;
            return new Answer(
                    limited == null ? usual : limited.value(),
                    method.hasMethodAnnotation(FewAtOnce.class),
                    method.hasMethodAnnotation(OneAfterAnother.class),
                    method.hasMethodAnnotation(LargeBody.class) ? LargeBody.LARGEST : LargeBody.USUAL,
                    method.hasMethodAnnotation(LargeAnswer.class));
        }
    }

    /// None where no controller answers.
    Optional<Answer> to(HttpServletRequest request) {
        return method(request).map(it -> Answer.by(it, request.getMethod()));
    }

    private Optional<HandlerMethod> method(HttpServletRequest request) {
        ServletRequestPathUtils.parseAndCache(request);
        try {
            return Optional.ofNullable(method(mapping.getHandler(request)));
        } catch (Exception e) {
            // Nobody answers it, as a method that the address does not take: whoever dispatches it says so.
            return Optional.empty();
        }
    }

    private static @Nullable HandlerMethod method(@Nullable HandlerExecutionChain found) {
        return found != null && found.getHandler() instanceof HandlerMethod method ? method : null;
    }
}
