package io.rungs.exchange;

import java.util.List;
import java.util.Set;

/// Brings in the files that an installation starts with: by the reader of imports, and by their rules.
public interface BringFiles {
    /// @param name by which it is told where something is wrong, and by whose ending of what kind it is
    record BroughtFile(String name, byte[] bytes) {}

    /// What the files say something of, each by its slug.
    record NamedInFiles(Set<String> domains, Set<String> groups, Set<String> roles, Set<String> skills) {}

    /// @throws BrokenFiles naming each place that cannot be read
    NamedInFiles read(List<BroughtFile> files);

    /// How many skills came, or another revision of them.
    ///
    /// @throws BrokenFiles naming each place that is wrong; then nothing came
    int bring(List<BroughtFile> files, String why);
}
