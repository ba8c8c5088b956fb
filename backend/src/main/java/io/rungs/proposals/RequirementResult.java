package io.rungs.proposals;

import io.rungs.identity.PersonMark;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import java.util.function.Function;

/// One thing that must hold before a proposal may be published, and whether it does, in a sentence for everybody.
///
/// The code is stable, as `approvals`, `cooling`, `objections`. What is kept of it names people by [PersonMark].
@Schema(name = "Check")
public record RequirementResult(String code, State state, String sentence) {
    public enum State {
        MET,
        NOT_MET,
        NOT_APPLICABLE
    }

    public RequirementResult naming(Function<UUID, String> names) {
        return new RequirementResult(code, state, PersonMark.named(sentence, names));
    }
}
