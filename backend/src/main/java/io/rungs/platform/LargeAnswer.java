package io.rungs.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A controller's method answers with as much as there is. What is beyond a little of it waits for its reader on
/// the disk instead of in memory.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface LargeAnswer {}
