package io.rungs.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;

/// A test against Rungs in a process of its own ([SeparateRungs]): it goes on beside any other. Late, since those
/// who share a Rungs wait for each other, and these fill what time is left.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Order(SeparateRungsTest.LATE)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(providers = SeparateRungsTest.ItsOwn.class)
public @interface SeparateRungsTest {
    int LATE = Order.DEFAULT + 1;

    /// The tests of one class follow each other.
    class ItsOwn implements ResourceLocksProvider {
        @Override
        public Set<Lock> provideForClass(Class<?> test) {
            return Set.of(new Lock(test.getName()));
        }
    }
}
