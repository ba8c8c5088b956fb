package io.rungs.platform;

/// Which limit counts the requests below a path that no controller answers. Declared as a bean by whoever answers
/// them.
///
/// @param pattern as Spring's path patterns are written
public record LimitedPath(Limit limit, String pattern) {}
