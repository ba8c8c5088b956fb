package io.rungs.platform;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/// A text in a body names nothing that there is; the sentence says what there is.
public final class UnknownName extends MismatchedInputException {
    private final String code;
    private final String sentence;

    public UnknownName(JsonParser parser, String code, String sentence) {
        super(parser, sentence);
        this.code = code;
        this.sentence = sentence;
    }

    String code() {
        return code;
    }

    String sentence() {
        return sentence;
    }
}
