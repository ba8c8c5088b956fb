package io.rungs.journal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Belongs to a reader of the journal: its methods with [FromJournal] are told what was journalled.
///
/// A reader takes the entries one after the other, each once, after their transaction and in one with its own place
/// in the journal; over all nodes it is at one place. What fails is tried again, and holds back only what is about
/// the same subject. Nothing that was journalled is lost to it, whatever dies meanwhile.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface JournalReader {
    /// Its name, which it keeps: by it its place is known. Several classes may belong to one.
    String value();
}
