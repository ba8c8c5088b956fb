package io.rungs.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Which limit counts the requests that a controller's method answers. Without one, what it reads is a
/// [Limit#READ] and what it changes a [Limit#WRITE].
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Limited {
    Limit value();
}
