package io.rungs.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;

/// Sends files as browsers do.
public final class SentFiles {
    private SentFiles() {}

    public static Answer send(Person person, String name, String text) {
        return send(person, name, text.getBytes(UTF_8));
    }

    public static Answer send(Person person, String name, byte[] bytes) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n")
                .getBytes(UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n--x--\r\n".getBytes(UTF_8));
        return person.send(person.request("/api/imports")
                .header("X-XSRF-TOKEN", person.cookie("XSRF-TOKEN"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }
}
