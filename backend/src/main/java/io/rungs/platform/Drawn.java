package io.rungs.platform;

import io.rungs.kernel.Letters;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a template is given for one thing: also what there is nothing of is said, or the template would take it
/// from what stands around.
public final class Drawn extends LinkedHashMap<String, @Nullable Object> {
    public Drawn with(String name, @Nullable Object value) {
        put(name, value);
        return this;
    }

    /// Nothing where it is empty.
    public static @Nullable String said(String text) {
        return text.isEmpty() ? null : text;
    }

    /// A name of few words as a sentence begins with it.
    public static String word(Enum<?> it) {
        String name = it.name();
        return name.charAt(0) + Letters.small(name.substring(1)).replace('_', ' ');
    }

    /// For a template that looks otherwise for each.
    public static Map<String, Object> yes(Enum<?> it) {
        return Map.of(it.name(), true);
    }
}
