package io.rungs.seeding.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The seed files that this Rungs brings along.
public final class SeedTexts {
    private SeedTexts() {}

    /// By path, as `seeds/skills/api-design.yaml`.
    public static Map<String, String> onClassPath() {
        try {
            Map<String, String> texts = new TreeMap<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:seeds/**/*.yaml"))
                texts.put(path(file), file.getContentAsString(UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(Resource file) throws IOException {
        String address = file.getURL().getPath();
        return address.substring(address.lastIndexOf("seeds/"));
    }
}
