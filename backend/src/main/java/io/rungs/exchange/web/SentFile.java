package io.rungs.exchange.web;

import io.rungs.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.RequestContext;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.jspecify.annotations.Nullable;

/// The file that somebody sends as a form of several parts: `file`, and perhaps its `encoding`.
///
/// The body was read before, no larger than is taken; so it is told apart here, and not by the container.
record SentFile(String name, @Nullable String encoding, byte[] bytes) {
    private static final int MOST_PARTS = 10;
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_ENCODING = 40;

    /// @throws Refusal.Invalid `bad-form`
    static SentFile of(HttpServletRequest request) {
        try {
            return read(request);
        } catch (InvalidFileNameException e) {
            throw bad("The file's name holds a null byte: call it otherwise.");
        } catch (IOException | IllegalArgumentException e) {
            throw bad("Send a form of several parts (multipart/form-data) whose part “file” is the file.");
        }
    }

    private static SentFile read(HttpServletRequest request) throws IOException {
        var upload = new FileUpload();
        upload.setFileCountMax(MOST_PARTS);
        upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
        String name = null;
        String encoding = null;
        byte[] bytes = null;
        FileItemIterator parts = upload.getItemIterator(new Body(request));
        while (parts.hasNext()) {
            FileItemStream part = parts.next();
            try (InputStream in = part.openStream()) {
                switch (part.getFieldName()) {
                    case "file" -> {
                        if (bytes != null) throw bad("Send one file at a time.");
                        name = name(part.getName());
                        bytes = in.readAllBytes();
                    }
                    case "encoding" -> encoding = new String(in.readNBytes(LONGEST_ENCODING), StandardCharsets.UTF_8);
                    case null, default -> throw bad("There are the parts “file” and “encoding”, and no others.");
                }
            }
        }
        if (bytes == null || name == null) throw bad("The part “file” is missing.");
        return new SentFile(name, encoding == null || encoding.isBlank() ? null : encoding.strip(), bytes);
    }

    /// Without a way to it, which old browsers send along, and without what nobody sees. Browsers write quotes so.
    private static String name(@Nullable String sent) {
        String name = sent == null ? "" : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String clean = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "")
                .replace("%22", "\"")
                .strip();
        if (clean.isEmpty()) throw bad("The file needs a name, by whose ending it is read.");
        return clean.length() <= LONGEST_NAME ? clean : clean.substring(clean.length() - LONGEST_NAME);
    }

    private static Refusal bad(String sentence) {
        return Refusal.invalid("bad-form", "file", sentence);
    }

    private record Body(HttpServletRequest request) implements UploadContext, RequestContext {
        @Override
        public long contentLength() {
            return request.getContentLengthLong();
        }

        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public String getContentType() {
            return String.valueOf(request.getContentType());
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return request.getInputStream();
        }
    }
}
