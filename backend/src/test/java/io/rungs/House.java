package io.rungs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;

/// Draws the modules on their floors, as the code has them: a module stands above everything that it uses. Rooms
/// inside a module are drawn apart, in the same way; in the picture of all, the module speaks for them.
final class House {
    private final Map<String, SortedSet<String>> uses = new TreeMap<>();

    private void uses(String module, Stream<String> used) {
        uses.computeIfAbsent(module, _ -> new TreeSet<>())
                .addAll(used.filter(it -> !it.equals(module)).toList());
    }

    static String draw(ApplicationModules modules) {
        var all = new House();
        SortedMap<String, House> inside = new TreeMap<>();
        for (ApplicationModule module : modules) {
            String name = module.getIdentifier().toString();
            List<String> used = module.getDependencies(modules, DependencyDepth.IMMEDIATE).stream()
                    .map(it -> it.getTargetModule().getIdentifier().toString())
                    .toList();
            all.uses(outer(name), used.stream().map(House::outer));
            if (!isRoom(name)) continue;
            inside.computeIfAbsent(outer(name), _ -> new House())
                    .uses(
                            room(name),
                            used.stream()
                                    .filter(it -> isRoom(it) && outer(it).equals(outer(name)))
                                    .map(House::room));
        }
        List<String> lines = new ArrayList<>();
        lines.add("# The modules on their floors");
        lines.add("");
        lines.add(
                "Drawn from the code by a test. An arrow leads to what a module uses; one that follows from others is left");
        lines.add(
                "out, as are those to the two lowest floors, which everybody uses. All arrows are in the `.puml` files beside.");
        lines.add("");
        all.draw(lines, 2, "modules");
        inside.forEach((module, rooms) -> {
            lines.add("");
            lines.add("## The rooms of " + module);
            lines.add("");
            lines.add("Each uses only what is below it; what other modules know lies below them all.");
            lines.add("");
            rooms.draw(lines, 0, "rooms");
        });
        return String.join("\n", lines) + "\n";
    }

    private static boolean isRoom(String module) {
        return module.contains(".");
    }

    private static String outer(String module) {
        return module.split("\\.")[0];
    }

    private static String room(String module) {
        return module.substring(module.indexOf('.') + 1);
    }

    private void draw(List<String> lines, int lowest, String called) {
        lines.add("```mermaid");
        lines.add("flowchart TB");
        uses.forEach((module, used) -> used.stream()
                .filter(it -> floor(it) >= lowest && !follows(module, it))
                .forEach(it -> lines.add("  " + module + " --> " + it)));
        lines.add("```");
        lines.add("");
        lines.add("| floor | " + called + " |");
        lines.add("|---|---|");
        floors().forEach((floor, modules) -> lines.add("| " + floor + " | " + String.join(", ", modules) + " |"));
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
