package io.rungs.platform;

import io.rungs.kernel.Refusal;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/// A text in a body names nothing that there is; the sentence says what there is.
public final class UnknownName extends MismatchedInputException {
    private final transient Refusal refusal;

    /// @param refusal naming no field: where it stands follows from the body
    public UnknownName(JsonParser parser, Refusal refusal) {
        super(parser, refusal.sentence());
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
