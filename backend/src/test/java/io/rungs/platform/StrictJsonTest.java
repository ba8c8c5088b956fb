package io.rungs.platform;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.Installation;
import io.rungs.testing.Person;
import io.rungs.testing.RungsTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Nothing that is sent is bent into what was perhaps meant.
@RungsTest
class StrictJsonTest {
    @Autowired
    Installation rungs;

    private Person ines;

    @BeforeEach
    void signIn() {
        ines = rungs.signIn("ines");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/threads | {\"subject\":\"skill:x\",\"body\":123} | body",
                "/api/threads | {\"subject\":\"skill:x\",\"body\":1.5} | body",
                "/api/threads | {\"subject\":\"skill:x\",\"body\":true} | body",
                "/api/threads | {\"subject\":\"skill:x\",\"body\":[\"a\"]} | body",
                "/api/threads | {\"subject\":\"skill:x\",\"body\":{}} | body",
                "/api/threads | {\"subject\":7,\"body\":\"a\"} | subject",
                "/api/threads | [] | body",
                "/api/threads | \"a\" | body",
                "/api/threads | 1 | body",
                "/api/proposals | {\"title\":\"a\",\"submit\":\"false\"} | submit",
                "/api/proposals | {\"title\":\"a\",\"submit\":0} | submit",
                "/api/proposals | {\"title\":\"a\",\"operations\":{}} | operations",
                "/api/proposals | {\"title\":\"a\",\"operations\":\"\"} | operations",
                "/api/proposals/1/reviews | {\"patchSet\":\"1\",\"verdict\":\"APPROVE\"} | patchSet",
                "/api/proposals/1/reviews | {\"patchSet\":1.0,\"verdict\":\"APPROVE\"} | patchSet",
                "/api/proposals/1/reviews | {\"patchSet\":99999999999,\"verdict\":\"APPROVE\"} | patchSet",
                "/api/proposals/1/reviews | {\"patchSet\":1e5,\"verdict\":\"APPROVE\"} | patchSet",
                "/api/proposals/1/reviews | {\"patchSet\":true,\"verdict\":\"APPROVE\"} | patchSet",
                "/api/proposals/1/reviews | {\"patchSet\":1,\"verdict\":0} | verdict",
                "/api/proposals/1/reviews | {\"patchSet\":1,\"verdict\":\"\"} | verdict",
                "/api/proposals/1/reviews | {\"patchSet\":1,\"verdict\":\"approve\"} | verdict",
                "/api/proposals/1/reviews | {\"patchSet\":1,\"verdict\":[\"APPROVE\"]} | verdict",
                "/api/proposals/1/reviews | {\"patchSet\":1,\"verdict\":\"APPROVE \"} | verdict",
                "/api/proposals/1/reviews | {\"patchSet\":1,\"verdict\":\"\\nAPPROVE\"} | verdict",
                "/api/proposals/1/reviews | {\"patchSet\":\"\",\"verdict\":\"APPROVE\"} | patchSet",
                "/api/proposals/1/reviews | {\"patchSet\":1,\"verdict\":\"APPROVE\",\"changeClass\":\"\"} | changeClass",
                "/api/notifications/done | {\"upTo\":\"\"} | upTo",
                "/api/notifications/done | {\"upTo\":\" \"} | upTo",
                "/api/notifications/done | {\"upTo\":\"1-1-1-1-1\"} | upTo",
                "/api/notifications/done | {\"upTo\":\"AAAAAAAAAAAAAAAAAAAAAA==\"} | upTo",
                "/api/notifications/done | {\"upTo\":0} | upTo",
                "/api/notifications/done | {\"ids\":\"\"} | ids",
                "/api/notifications/done | {\"ids\":[\"\"]} | ids[0]",
                "/api/notifications/done | {\"ids\":[null]} | ids[0]",
                "/api/comments/00000000-0000-0000-0000-000000000000/release | {\"editedAt\":\"\"} | editedAt",
                "/api/proposals | {\"title\":\"a\",\"submit\":\"\"} | submit",
                "/api/proposals | {\"title\":\"a\",\"operations\":[\"\"]} | operations[0]",
                "/api/proposals | {\"title\":\"a\",\"operations\":[null]} | operations[0]",
                "/api/proposals | {\"title\":\"a\",\"operations\":[{\"proposed\":{\"group\":\"\"}}]} | operations[0].proposed.group",
                "/api/proposals | {\"title\":\"a\",\"operations\":[{\"skill\":\"\"}]} | operations[0].skill",
                "/api/threads | {\"subject\":\"skill:x\",\"body\":\"a\",\"cell\":\"\"} | cell",
                "/api/proposals | {\"title\":\"a\",\"operations\":[{\"type\":\"AddExpectation \"}]} | operations[0].type",
            })
    void aValueOfAnotherKindIsRefusedByItsField(String path, String body, String field) {
        var answer = ines.post(path, body).expect(400);
        assertThat(answer.code()).isEqualTo("wrong-type");
        assertThat(answer.body().at("/fields/0/field").asString()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({"subject, body", "body, subject"})
    void halfACharacterIsRefusedByItsField(String field, String other) {
        for (String half : new String[] {"\\ud800", "\\udc00\\ud800", "a\\ud83db", "\\ud83d\\ude00\\ude00"}) {
            String body = "{\"%s\":\"%s\",\"%s\":\"a\"}".formatted(field, half, other);
            var answer = ines.post("/api/threads", body).expect(400);
            assertThat(answer.code()).isEqualTo("bad-text");
            assertThat(answer.body().at("/fields/0/field").asString()).isEqualTo(field);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"subject\":\"skill:x\",\"body\":\"a\",\"body\":\"b\"}",
                "{\"subject\":\"skill:x\",\"body\":\"a\"}x",
                "{\"subject\":\"skill:x\",\"body\":NaN}",
                "{\"subject\":\"skill:x\",\"body\":-Infinity}",
                "{\"subject\":\"skill:x\",/* no */\"body\":\"a\"}",
                "{'subject':'skill:x','body':'a'}",
                "{subject:\"skill:x\"}",
                "{\"subject\":\"skill:x\",\"body\":\"a\",}",
                "{\"subject\":\"skill:x\",\"body\":01}",
                "{\"subject\":\"skill:x\"",
                "``",
                "null",
            })
    void whatIsNoJsonIsCalledThat(String body) {
        assertThat(ines.post("/api/threads", body).expect(400).code()).isEqualTo("malformed-json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {" ", "{\"subject\":\"skill:x\",\"body\":\"a\"} {}", "{\"subject\":\"skill:x\",\"body\":\"a\"} 1"
            })
    void whatIsNotOneThingIsRefusedAsAWhole(String body) {
        assertThat(ines.post("/api/threads", body)
                        .expect(400)
                        .body()
                        .at("/fields/0/field")
                        .asString())
                .isEqualTo("body");
    }

    @Test
    void deepAndHugeThingsAreRefused() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        String wide = "{\"subject\":\"skill:x\",\"body\":\"" + "a".repeat(3_000_000) + "\"}";
        String number = "{\"subject\":\"skill:x\",\"body\":" + "9".repeat(100_000) + "}";
        String exponent = "{\"patchSet\":1e999999999,\"verdict\":\"APPROVE\"}";
        String list = "{\"operations\":[" + "{},".repeat(1_000_000) + "{}]}";
        String name = "{\"" + "n".repeat(100_000) + "\":1}";
        assertThat(ines.post("/api/threads", wide).expect(413).code()).isEqualTo("too-large");
        for (String body : new String[] {deep, number, name})
            assertThat(ines.post("/api/threads", body).status()).isEqualTo(400);
        assertThat(ines.post("/api/proposals/1/reviews", exponent).status()).isEqualTo(400);
        assertThat(ines.post("/api/proposals", list).expect(400).code()).isEqualTo("malformed-json");
    }

    @Test
    void otherEncodingsAreNotGuessed() {
        String body = "{\"subject\":\"skill:x\",\"body\":\"a\"}";
        for (String charset : new String[] {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE"})
            malformed(body.getBytes(Charset.forName(charset)));
        malformed(("\ufeff" + body).getBytes(UTF_8));
        malformed("{\"subject\":\"skill:x\",\"body\":\"\u00c0\u00af\"}".getBytes(ISO_8859_1));
        malformed("{\"subject\":\"skill:x\",\"body\":\"\u00ed\u00a0\u0080\"}".getBytes(ISO_8859_1));
        malformed("{\"subject\":\"skill:x\",\"body\":\"\u00ff\"}".getBytes(ISO_8859_1));
        malformed("{\"subject\":\"skill:x\",\"body\":\"\u00c3".getBytes(ISO_8859_1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/yaml",
                "application/xml",
                "text/xml",
                "application/cbor",
                "application/x-jackson-smile"
            })
    void noOtherWayOfWritingATreeIsTaken(String type) {
        var written = ines.request("/api/markdown/preview")
                .header("Content-Type", type)
                .header("X-XSRF-TOKEN", ines.cookie("XSRF-TOKEN"))
                .POST(BodyPublishers.ofString("body: a"));
        assertThat(ines.send(written).expect(415).code()).isEqualTo("http-415");
        assertThat(ines.get("/api/catalog", "Accept", type).expect(406).code()).isEqualTo("http-406");
    }

    private void malformed(byte[] body) {
        var request = ines.request("/api/threads")
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", ines.cookie("XSRF-TOKEN"))
                .POST(BodyPublishers.ofByteArray(body));
        assertThat(ines.send(request).expect(400).code()).isEqualTo("malformed-json");
    }
}
