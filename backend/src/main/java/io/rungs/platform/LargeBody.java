package io.rungs.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A controller's method takes a body as large as the largest proposal. Without this it takes one that has room for
/// a few long texts, however they are escaped.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface LargeBody {
    int LARGEST = 4 * 1024 * 1024;
    int USUAL = 256 * 1024;

    /// From here on what is written is costly, whatever the address: texts are held against each other.
    int COSTLY = 48 * 1024;
}
