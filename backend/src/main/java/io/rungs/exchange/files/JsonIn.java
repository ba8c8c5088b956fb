package io.rungs.exchange.files;

import io.rungs.exchange.model.Spot;
import io.rungs.exchange.model.UnreadableFile;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/// Reads JSON. A value is read whole at once: it may end where the file does.
final class JsonIn implements TreeIn {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(30)
                    .maxStringLength(CsvRecords.LONGEST_FIELD)
                    .build())
            .build();

    private final Reader in;
    private final JsonParser json;
    private String text = "";

    JsonIn(Reader in) {
        this.in = in;
        this.json = FACTORY.createParser(ObjectReadContext.empty(), in);
    }

    @Override
    public Token next() {
        try {
            Token token = token(json.nextToken());
            text = isWritten(token) ? json.getString() : "";
            return token;
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            throw new UnreadableFile(
                    at == null ? spot() : Spot.at(at.getLineNr(), at.getColumnNr()),
                    "This is no JSON: " + e.getOriginalMessage() + ".");
        }
    }

    private static Token token(@Nullable JsonToken it) {
        return switch (it) {
            case null -> Token.END;
            case START_OBJECT -> Token.BEGIN_MAP;
            case END_OBJECT -> Token.END_MAP;
            case START_ARRAY -> Token.BEGIN_LIST;
            case END_ARRAY -> Token.END_LIST;
            case PROPERTY_NAME -> Token.KEY;
            case VALUE_STRING -> Token.TEXT;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Token.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> Token.TRUTH;
            case VALUE_NULL, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> Token.NOTHING;
        };
    }

    private static boolean isWritten(Token it) {
        return switch (it) {
            case KEY, TEXT, NUMBER, TRUTH -> true;
            default -> false;
        };
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public Spot spot() {
        TokenStreamLocation at = json.currentTokenLocation();
        return Spot.at(at.getLineNr(), at.getColumnNr());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
