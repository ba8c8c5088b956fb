package io.rungs.journal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A method of a [JournalReader] that takes events of the kind of its one parameter, in the reader's transaction.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface FromJournal {}
