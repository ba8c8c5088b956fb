package io.rungs.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/// What each further Java of this run need not find out again: half of what a start of Rungs costs is reading,
/// checking and linking the same classes. One start, that of [#learnedBy], writes them down as the JDK's AOT cache
/// (JEP 483, 514), and all after it begin there. A cache is for jars alone, so folders become some.
final class KnownClasses {
    static final Path FOLDER = home().resolve("target/separate");
    private static final Path CACHE = FOLDER.resolve("classes.aot");

    private final String classPath;

    /// A start that ends in order.
    interface Start {
        void with(List<String> options) throws Exception;
    }

    private KnownClasses(String classPath) {
        this.classPath = classPath;
    }

    static KnownClasses learnedBy(Start start) throws Exception {
        Files.createDirectories(FOLDER);
        Files.deleteIfExists(CACHE);
        var known = new KnownClasses(jars(System.getProperty("java.class.path")));
        start.with(known.options("-XX:AOTCacheOutput=" + CACHE));
        if (!Files.exists(CACHE)) throw new AssertionError("No start of Rungs left its classes at " + CACHE);
        return known;
    }

    /// Of the command that starts Java.
    List<String> options() {
        return options("-XX:AOTCache=" + CACHE);
    }

    private List<String> options(String cache) {
        return List.of(cache, "-Xlog:aot=off", "-cp", classPath);
    }

    private static Path home() {
        return Path.of(System.getProperty("rungs.home", ".."))
                .resolve("backend")
                .toAbsolutePath()
                .normalize();
    }

    private static String jars(String classPath) throws IOException {
        var jars = new ArrayList<String>();
        for (String part : classPath.split(File.pathSeparator)) {
            if (part.isEmpty()) continue;
            Path path = Path.of(part);
            jars.add((Files.isDirectory(path) ? jar(path, FOLDER.resolve(jars.size() + ".jar")) : path).toString());
        }
        return String.join(File.pathSeparator, jars);
    }

    /// As it is, without the time to make it small.
    private static Path jar(Path folder, Path jar) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> all = Files.walk(folder)) {
            out.setLevel(0);
            all.sorted().filter(it -> !it.equals(folder)).forEach(it -> add(folder, it, out));
        }
        return jar;
    }

    private static void add(Path folder, Path path, JarOutputStream out) {
        boolean isFolder = Files.isDirectory(path);
        String name = folder.relativize(path).toString().replace(File.separatorChar, '/') + (isFolder ? "/" : "");
        try {
            out.putNextEntry(new JarEntry(name));
            if (!isFolder) Files.copy(path, out);
            out.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
