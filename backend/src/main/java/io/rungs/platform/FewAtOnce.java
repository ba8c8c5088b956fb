package io.rungs.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What a controller's method computes is costly: few are at it at once. The others wait for each other, and
/// nobody else waits for them.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface FewAtOnce {}
