package io.rungs.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishVerbsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Good knowledge of Docker.",
                "Deep understanding of distributed systems and consensus.",
                "Strong communication skills; experience with stakeholders.",
                "A solid background in statistics",
                "Familiarity with Kubernetes. Basic awareness of service meshes.",
                "At least some experience of production environments.",
                "In-depth expertise in SQL.",
            })
    void aPossessionIsNoAct(String text) {
        assertThat(EnglishVerbs.missing(Wording.of(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Designs experiments.",
                "Design experiments and review those of others.",
                "Can explain what a run records.",
                "Is able to rerun any model.",
                "Ability to design experiments.",
                "Good knowledge of Docker, and explains it to newcomers.",
                "Good knowledge of Docker. Packages services as images.",
                "Has a solid background in statistics.",
                "Understands consensus.",
                "Knowledge that others rely on.",
                "Docker, Kubernetes, Helm",
                "Zaps stale pods.",
                "…",
                "",
                "Gute Kenntnisse von Docker.",
            })
    void whatMayBeAnActIsLeftAlone(String text) {
        assertThat(EnglishVerbs.missing(Wording.of(text))).isFalse();
    }
}
