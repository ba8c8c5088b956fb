package io.rungs.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.test.context.TestPropertySource;

/// A [RungsTest] at another Rungs than the others, with a database and a clock of its own: such tests share it one
/// after the other, while the others go on.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RungsTest
@TestPropertySource(properties = "test.installation=second")
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("second-rungs")
public @interface SecondRungsTest {}
