package io.rungs.platform.limits;

import io.rungs.platform.Limit;
import io.rungs.platform.LimitedPath;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Finds the limit of a request by its path, read as those read it who answer.
final class LimitedPaths {
    private record Known(PathPattern pattern, Limit limit) {}

    private final List<Known> paths;

    LimitedPaths(List<LimitedPath> paths) {
        this.paths = paths.stream()
                .map(it -> new Known(PathPatternParser.defaultInstance.parse(it.pattern()), it.limit()))
                .toList();
    }

    Optional<Limit> limit(HttpServletRequest request) {
        PathContainer path = ServletRequestPathUtils.parse(request).pathWithinApplication();
        return paths.stream()
                .filter(it -> it.pattern().matches(path))
                .map(Known::limit)
                .findFirst();
    }
}
