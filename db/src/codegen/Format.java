import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Checks (`check`) or mends (`write`) the format of all Java files below the given folders.
///
/// It runs forked because the formatter needs the JDK that the sources are written for, which Maven's own may not
/// be.
class Format {
    private static final int LONGEST_LINE = 116;

    public static void main(String[] arguments) throws Exception {
        boolean write = arguments[0].equals("write");
        var formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
                .style(JavaFormatterOptions.Style.PALANTIR)
                .formatJavadoc(false)
                .build());
        List<Path> unformatted = new ArrayList<>();
        for (int folder = 1; folder < arguments.length; folder++) {
            for (Path file : javaFiles(Path.of(arguments[folder]))) {
                String source = Files.readString(file);
                String formatted = format(formatter, source, file);
                if (formatted.equals(source)) continue;
                if (write) Files.writeString(file, formatted);
                else unformatted.add(file.normalize());
            }
        }
        if (!unformatted.isEmpty()) {
            unformatted.forEach(file -> System.err.println("not formatted: " + file));
            System.err.println("`mvn verify -Dformat=write` formats.");
            System.exit(1);
        }
    }

    /// The formatter would break a longer comment into something that does not compile.
    private static void requireShortComments(String source, Path file) {
        int number = 0;
        for (String line : source.lines().toList()) {
            number++;
            if (line.strip().startsWith("///") && line.length() > LONGEST_LINE)
                throw new IllegalStateException("%s:%d: a comment's line holds at most %d characters"
                        .formatted(file.normalize(), number, LONGEST_LINE));
        }
    }

    private static String format(Formatter formatter, String source, Path file) {
        requireShortComments(source, file);
        try {
            String tidy = RemoveUnusedImports.removeUnusedImports(source);
            return formatter.formatSource(ImportOrderer.reorderImports(tidy, JavaFormatterOptions.Style.PALANTIR));
        } catch (Exception e) {
            throw new IllegalStateException("Cannot format " + file, e);
        }
    }

    private static List<Path> javaFiles(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
