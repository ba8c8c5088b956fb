package io.rungs.platform;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.rungs.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A form that was read already. Its fields are told from its body here: what a container throws while it reads a
/// form itself is of every kind.
public final class FormRequest extends ReadRequest {
    private static final int MOST = 1000;

    private final Map<String, String[]> parameters;

    /// @throws Refusal.Invalid, TooLarge
    public FormRequest(HttpServletRequest request, byte[] body) {
        super(request, body);
        String form = new String(body, ISO_8859_1);
        if (!Percent.isText(form))
            throw Refusal.invalid("bad-encoding", "body", "Encode it as UTF-8 with percent signs, without null bytes.");
        parameters = new LinkedHashMap<>(request.getParameterMap());
        var fields = Arrays.stream(new String(body, UTF_8).split("&"))
                .filter(it -> !it.isEmpty())
                .toList();
        if (fields.size() > MOST) throw new TooLarge();
        fields.forEach(this::add);
    }

    private void add(String field) {
        int equals = field.indexOf('=');
        String name = decoded(equals < 0 ? field : field.substring(0, equals));
        String value = equals < 0 ? "" : decoded(field.substring(equals + 1));
        parameters.merge(name, new String[] {value}, FormRequest::both);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, UTF_8);
    }

    private static String[] both(String[] some, String[] more) {
        var all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        var values = parameters.get(name);
        return values == null ? null : values.clone();
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }
}
