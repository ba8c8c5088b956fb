package io.rungs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;

/// Draws the modules on their floors, as the code has them: a module stands above everything that it uses.
final class House {
    private final Map<String, SortedSet<String>> uses = new TreeMap<>();

    private House(ApplicationModules modules) {
        for (ApplicationModule module : modules) {
            SortedSet<String> used = module.getDependencies(modules, DependencyDepth.IMMEDIATE).stream()
                    .map(it -> it.getTargetModule().getIdentifier().toString())
                    .filter(it -> !it.equals(module.getIdentifier().toString()))
                    .collect(Collectors.toCollection(TreeSet::new));
            uses.put(module.getIdentifier().toString(), used);
        }
    }

    static String draw(ApplicationModules modules) {
        return new House(modules).draw();
    }

    private String draw() {
        List<String> lines = new ArrayList<>();
        lines.add("# The modules on their floors");
        lines.add("");
        lines.add(
                "Drawn from the code by a test. An arrow leads to what a module uses; one that follows from others is left");
        lines.add(
                "out, as are those to the two lowest floors, which everybody uses. All arrows are in the `.puml` files beside.");
        lines.add("");
        lines.add("```mermaid");
        lines.add("flowchart TB");
        uses.forEach((module, used) -> used.stream()
                .filter(it -> floor(it) > 1 && !follows(module, it))
                .forEach(it -> lines.add("  " + module + " --> " + it)));
        lines.add("```");
        lines.add("");
        lines.add("| floor | modules |");
        lines.add("|---|---|");
        floors().forEach((floor, modules) -> lines.add("| " + floor + " | " + String.join(", ", modules) + " |"));
        return String.join("\n", lines) + "\n";
    }

    private Map<Integer, SortedSet<String>> floors() {
        Map<Integer, SortedSet<String>> floors = new TreeMap<>((a, b) -> b - a);
        uses.keySet()
                .forEach(it ->
                        floors.computeIfAbsent(floor(it), _ -> new TreeSet<>()).add(it));
        return floors;
    }

    /// The longest way down.
    private int floor(String module) {
        return uses.get(module).stream().mapToInt(it -> floor(it) + 1).max().orElse(0);
    }

    /// Whether something that the module uses leads there too.
    private boolean follows(String module, String target) {
        return uses.get(module).stream().anyMatch(it -> !it.equals(target) && reaches(it, target));
    }

    private boolean reaches(String from, String target) {
        return from.equals(target) || uses.get(from).stream().anyMatch(it -> reaches(it, target));
    }
}
