package io.rungs.exchange.files;

import io.rungs.exchange.model.Spot;
import io.rungs.exchange.model.UnreadableFile;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/// Reads plain YAML: nothing refers to another place of the file, so nothing is larger than the file is.
final class YamlIn implements TreeIn {
    private static final int DEEPEST = 30;
    private static final Resolver RESOLVER = new Resolver();

    private final Reader in;
    private final Iterator<Event> events;
    private final Deque<Next> open = new ArrayDeque<>();
    private String text = "";
    private Spot spot = Spot.at(1, 1);
    private boolean begun;

    /// What comes next in a map or a list that is open.
    private enum Next {
        KEY,
        VALUE,
        ITEM
    }

    YamlIn(Reader in, int longest) {
        this.in = in;
        var options = new LoaderOptions();
        options.setCodePointLimit(longest);
        this.events = new Yaml(options).parse(in).iterator();
    }

    @Override
    public Token next() {
        try {
            return read();
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            throw new UnreadableFile(mark == null ? spot : at(mark), "This is no YAML: " + e.getProblem() + ".");
        } catch (YAMLException e) {
            throw new UnreadableFile(spot, "This is no YAML: " + e.getMessage());
        }
    }

    private Token read() {
        while (events.hasNext()) {
            Event event = events.next();
            if (event.getStartMark() != null) spot = at(event.getStartMark());
            if (event instanceof DocumentStartEvent && begun)
                throw new UnreadableFile(spot, "A second document begins here: one file holds one.");
            if (event instanceof AliasEvent || event instanceof NodeEvent it && it.getAnchor() != null)
                throw new UnreadableFile(spot, "Anchors and aliases are not read: write it out.");
            if (event instanceof StreamEndEvent) return Token.END;
            begun |= event instanceof DocumentStartEvent;
            Token token = token(event);
            if (token != null) return token;
        }
        return Token.END;
    }

    private @Nullable Token token(Event event) {
        return switch (event) {
            case MappingStartEvent _ -> begin(Token.BEGIN_MAP, Next.KEY);
            case SequenceStartEvent _ -> begin(Token.BEGIN_LIST, Next.ITEM);
            case MappingEndEvent _ -> end(Token.END_MAP);
            case SequenceEndEvent _ -> end(Token.END_LIST);
            case ScalarEvent it -> scalar(it);
            default -> null;
        };
    }

    private Token begin(Token token, Next first) {
        if (open.peek() == Next.KEY) throw new UnreadableFile(spot, "A key has to be a word.");
        passed();
        if (open.size() == DEEPEST)
            throw new UnreadableFile(spot, "This is no YAML of a catalogue: it nests more deeply than any.");
        open.push(first);
        return token;
    }

    private Token end(Token token) {
        open.pop();
        return token;
    }

    /// Behind a key comes its value, and then a key.
    private void passed() {
        if (open.peek() == Next.KEY) replace(Next.VALUE);
        else if (open.peek() == Next.VALUE) replace(Next.KEY);
    }

    private void replace(Next it) {
        open.pop();
        open.push(it);
    }

    private Token scalar(ScalarEvent it) {
        boolean key = open.peek() == Next.KEY;
        passed();
        text = it.getValue();
        Tag tag = RESOLVER.resolve(NodeId.scalar, text, it.getImplicit().canOmitTagInPlainScalar() && it.isPlain());
        if (key) {
            if (!tag.equals(Tag.STR))
                throw new UnreadableFile(
                        spot, "Put “%s” between quotation marks: as it stands it is no word.".formatted(text));
            return Token.KEY;
        }
        if (tag.equals(Tag.STR)) return Token.TEXT;
        if (tag.equals(Tag.NULL)) return Token.NOTHING;
        return tag.equals(Tag.BOOL) ? Token.TRUTH : Token.NUMBER;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public Spot spot() {
        return spot;
    }

    private static Spot at(Mark mark) {
        return Spot.at(mark.getLine() + 1, mark.getColumn() + 1);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
