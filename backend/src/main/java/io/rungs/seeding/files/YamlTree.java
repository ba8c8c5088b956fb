package io.rungs.seeding.files;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Reads plain YAML: keys are words, none stands twice, and nothing refers to another place of the file.
final class YamlTree {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String name;
    private final Problems problems;

    private YamlTree(String name, Problems problems) {
        this.name = name;
        this.problems = problems;
    }

    /// Nothing when the text is no such YAML; then the problems say why.
    static Optional<SeedFile> read(String name, String text, Problems problems) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root != null) return new YamlTree(name, problems).file(root);
            problems.add(name, 1, "the file is empty");
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            problems.add(name, line, "this is no YAML: " + e.getProblem());
        } catch (YAMLException e) {
            problems.add(name, 1, "this is no YAML: " + e.getMessage());
        }
        return Optional.empty();
    }

    private Optional<SeedFile> file(Node root) {
        var file = new SeedFile(name, tree(root), root);
        return problems.noneIn(file) ? Optional.of(file) : Optional.empty();
    }

    /// An alias is the node of its anchor once more: without anchors there is none, and the tree is as large as the
    /// file.
    private JsonNode tree(Node node) {
        if (node.getAnchor() != null) return refuse(node, "seeds use no anchors and aliases: write it out");
        return switch (node) {
            case MappingNode it -> object(it);
            case SequenceNode it -> {
                var list = JSON.arrayNode();
                it.getValue().forEach(each -> list.add(tree(each)));
                yield list;
            }
            case ScalarNode it -> scalar(it);
            default -> refuse(node, "this kind of YAML is not used in seeds");
        };
    }

    private JsonNode object(MappingNode mapping) {
        var object = JSON.objectNode();
        Map<String, Integer> lines = new HashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            int line = tuple.getKeyNode().getStartMark().getLine() + 1;
            if (!(tuple.getKeyNode() instanceof ScalarNode key) || !key.getTag().equals(Tag.STR)) {
                refuse(tuple.getKeyNode(), "a key has to be a plain word; quote it if YAML reads it as something else");
                continue;
            }
            Integer before = lines.putIfAbsent(key.getValue(), line);
            if (before != null) refuse(key, "%s stands twice, first on line %d".formatted(key.getValue(), before));
            else object.set(key.getValue(), tree(tuple.getValueNode()));
        }
        return object;
    }

    private JsonNode scalar(ScalarNode scalar) {
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.NULL)) return JSON.nullNode();
        if (tag.equals(Tag.BOOL)) return JSON.booleanNode(Boolean.parseBoolean(scalar.getValue()));
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT))
            return refuse(scalar, scalar.getValue() + " is a number, and seeds have none: quote it if it is text");
        return JSON.stringNode(scalar.getValue());
    }

    private JsonNode refuse(Node node, String reason) {
        problems.add(name, node.getStartMark().getLine() + 1, reason);
        return JSON.nullNode();
    }
}
