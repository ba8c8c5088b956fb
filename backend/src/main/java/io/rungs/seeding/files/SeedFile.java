package io.rungs.seeding.files;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;

/// One file: what it says, and on which line it says each part.
record SeedFile(String name, JsonNode content, Node root) {
    /// Where a part is: the keys and positions that lead to it.
    record Path(List<Object> steps) {
        Path {
            steps = List.copyOf(steps);
        }

        static Path of(Object... steps) {
            return new Path(List.of(steps));
        }

        Path with(Object step) {
            List<Object> longer = new ArrayList<>(steps);
            longer.add(step);
            return new Path(longer);
        }

        /// What to call the part: its key, or that of the list that it stands in.
        String label() {
            return steps.reversed().stream()
                    .filter(String.class::isInstance)
                    .findFirst()
                    .map(Object::toString)
                    .orElse("the file");
        }
    }

    /// The line of the part's key, or of its begin where it has none; as much of the path counts as there is.
    int line(Path path) {
        Node node = root;
        int line = line(root);
        for (Object step : path.steps()) {
            switch (node) {
                case MappingNode mapping
                when tuple(mapping, step) instanceof NodeTuple tuple -> {
                    line = line(tuple.getKeyNode());
                    node = tuple.getValueNode();
                }
                case SequenceNode list
                when step instanceof Integer index && index < list.getValue().size() -> {
                    node = list.getValue().get(index);
                    line = line(node);
                }
                default -> {
                    return line;
                }
            }
        }
        return line;
    }

    String where(Path path) {
        return name + ":" + line(path);
    }

    private static @Nullable NodeTuple tuple(MappingNode mapping, Object key) {
        return mapping.getValue().stream()
                .filter(it -> it.getKeyNode() instanceof ScalarNode name
                        && name.getValue().equals(key))
                .findFirst()
                .orElse(null);
    }

    /// YAML marks count from zero.
    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
