package io.rungs.seeding.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rungs.exchange.BringFiles.BroughtFile;
import io.rungs.kernel.Letters;
import io.rungs.platform.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The files of a catalogue that an installation starts with: of the seeds, or of a folder of its own.
public final class CatalogueFiles {
    private static final Set<String> ENDINGS = Set.of("yaml", "yml", "json", "csv", "tsv", "xlsx");

    private CatalogueFiles() {}

    /// @param texts of all seed files, by their paths
    public static List<BroughtFile> among(Map<String, String> texts) {
        return texts.entrySet().stream()
                .filter(it -> it.getKey().equals("seeds/catalogue.yaml")
                        || it.getKey().startsWith("seeds/skills/"))
                .sorted(Map.Entry.comparingByKey())
                .map(it -> new BroughtFile(it.getKey(), it.getValue().getBytes(UTF_8)))
                .toList();
    }

    /// Those of a kind that is read, by their ways in the folder; not those that are hidden.
    ///
    /// @throws StartRefused where there is none, or one cannot be read
    public static List<BroughtFile> in(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<BroughtFile> files = all.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .filter(CatalogueFiles::isMeant)
                    .sorted()
                    .map(it -> file(folder, it))
                    .toList();
            if (files.isEmpty()) throw unreadable("There is no file with a catalogue in it: " + folder);
            return files;
        } catch (IOException | UncheckedIOException e) {
            throw unreadable("It cannot be read: " + e.getMessage());
        }
    }

    private static boolean isMeant(Path file) {
        String name = file.getFileName().toString();
        String ending = Letters.small(name.substring(name.lastIndexOf('.') + 1));
        boolean hidden = StreamSupport.stream(file.spliterator(), false)
                .anyMatch(it -> it.toString().startsWith("."));
        return !hidden && ENDINGS.contains(ending);
    }

    private static BroughtFile file(Path folder, Path file) {
        try {
            String name = file.toString().replace(file.getFileSystem().getSeparator(), "/");
            return new BroughtFile(name, Files.readAllBytes(folder.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StartRefused unreadable(String wrong) {
        return new StartRefused(
                "rungs.seeds-dir is no folder to start with. " + wrong,
                "Set it to a folder with files as an export writes them: YAML, JSON, CSV or XLSX.");
    }
}
