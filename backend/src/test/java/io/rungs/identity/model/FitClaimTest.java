package io.rungs.identity.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rungs.identity.EnsureAccount.Claim;
import io.rungs.identity.UnfitClaim;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FitClaimTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200B",
                "\u2800",
                "\u3164",
                "\u180B",
                "\uE000",
                "\uFFFE",
                "\uD834\uDD59",
                "\uD80D\uDC41",
                "\uD80D\uDC42",
                "\uDB40\uDC41",
                "\uDB40\uDD00"
            })
    void whatNobodySeesIsInNoName(String unseen) {
        assertThat(FitClaim.of(claim("subject", "Ines" + unseen + " Marek")).name())
                .isEqualTo("Ines Marek");
        assertThat(FitClaim.of(claim("subject", unseen + " " + unseen)).name()).isEmpty();
        assertThatThrownBy(() -> FitClaim.of(claim("sub" + unseen + "ject", "Ines")))
                .isInstanceOf(UnfitClaim.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zo\u00eb", "Zoe\u0308", "\u0930\u0940\u0924\u093e", "\u674e\u96f7", "O\u2019Hara-Smith"})
    void aNameIsKeptAsItIsWritten(String name) {
        assertThat(FitClaim.of(claim("subject", name)).name()).isEqualTo(name);
    }

    private static Claim claim(String subject, String name) {
        return new Claim("acme", subject, "", name, null, false);
    }
}
