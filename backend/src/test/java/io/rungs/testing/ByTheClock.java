package io.rungs.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// A test that holds what it tries against the clock. Where it fails while the machine itself stood still, it was
/// not Rungs that took the time, and the test is begun again; a failure on a machine that went on is one at once.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(AgainAfterStandstill.class)
public @interface ByTheClock {}
