package io.rungs.journal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Under which name an event stands in the journal. Names stay; what the records are called may change.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface JournalledAs {
    /// As `proposals.submitted`.
    String value();

    /// Raised when the payload changes so that an older Rungs could not read it.
    int version() default 1;
}
