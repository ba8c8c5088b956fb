package io.rungs.platform;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.Installation;
import io.rungs.testing.Logged;
import io.rungs.testing.RungsTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Whatever somebody says to take, nothing is done for them that they are not shown, and nothing fails.
@RungsTest
class AcceptTest {
    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json;charset=utf-16",
                "application/json; charset=ISO-8859-1",
                "application/json;charset=windows-1252, */*",
                "application/json;charset=utf-8;q=0.1, application/json;charset=utf-32",
                "application/json;profile=\"x\"",
                "application/*;charset=utf-16",
                "*/*;charset=utf-16",
                "text/html;charset=utf-16, application/json;charset=utf-16;q=0.5",
            })
    void jsonIsAnsweredInUtf8WhateverElseIsWantedOfIt(String taken) {
        var skill = catalogues.skill();
        var tove = catalogues.person("tove");
        var thread = Map.of("subject", skill.subject(), "body", "Señor, ¿qué?");

        inUtf8(tove.post("/api/threads", thread, "Accept", taken).expect(201));
        inUtf8(tove.put("/api/watches/skill/" + skill.slug(), Map.of("notify", "EVERYTHING"), "Accept", taken)
                .expect(200));
        for (String address : new String[] {
            "/api/catalog",
            "/api/home",
            "/api/me",
            "/api/skills/" + skill.slug(),
            "/api/threads?subject=" + skill.subject()
        }) inUtf8(rungs.guest().get(address, "Accept", taken).expect(200));
        assertThat(rungs.guest()
                        .get("/api/skills/nothing-of-the-kind", "Accept", taken)
                        .expect(404)
                        .header("Content-Type"))
                .isEqualTo("application/problem+json");
    }

    private static void inUtf8(Answer answer) {
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.body().isObject()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json;charset=utf-16", "application/json;charset=iso-8859-1", "garbage"})
    void whatWatchesAsksAreAnsweredAsWell(String taken) {
        for (String address : new String[] {"/actuator/health", "/api/openapi"}) {
            var answer = rungs.guest().get(address, "Accept", taken);
            assertThat(answer.status()).isIn(200, 406);
            assertThat(answer.header("Content-Type")).doesNotContainIgnoringCase("charset=utf-16");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html;charset=utf-16", "text/html;charset=iso-8859-1;q=0.9, */*;q=0.1"})
    void pagesAreInUtf8AsWell(String taken) {
        var slug = catalogues.skill().slug();
        for (String address : new String[] {"/", "/skills/" + slug, "/skills/" + slug + "/history"})
            assertThat(rungs.guest().get(address, "Accept", taken).expect(200).header("Content-Type"))
                    .isEqualToIgnoringCase("text/html;charset=UTF-8");
    }

    @Test
    void whatCannotBeReadIsNoTroubleOfOurs() {
        try (var log = new Logged()) {
            for (String address : new String[] {"/", "/nothing", "/api/nothing", "/api/home", "/actuator/health"})
                for (String taken :
                        new String[] {"garbage", "text/", "a/b;q=7", "application/json;charset=\"", "*/json"})
                    assertThat(rungs.guest().get(address, "Accept", taken).status())
                            .isLessThan(500);

            assertThat(log.atLeast(Level.WARN))
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .isEmpty();
        }
    }
}
