package io.rungs.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What a controller's method computes takes many seconds: requests of this kind are answered one after the other,
/// by a thread of their own. They wait for each other alone, and nobody waits for them.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OneAfterAnother {}
