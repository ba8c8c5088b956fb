package io.rungs.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// A certified OpenID provider as a process of its own, on loopback: not ours, and not Spring's.
public final class OidcProvider implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final int port;
    private final Process process;

    /// @param redirects the only addresses that it leads back to
    public OidcProvider(int port, String secret, List<String> redirects) throws IOException {
        this.port = port;
        var command = new ArrayList<>(List.of("node", "scripts/oidc-provider.mjs", String.valueOf(port), secret));
        command.addAll(redirects);
        process = new ProcessBuilder(command)
                .directory(Path.of(System.getProperty("rungs.home", ".."))
                        .resolve("frontend")
                        .toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.inputReader().lines().noneMatch("ready"::equals))
            throw new AssertionError("The provider did not start");
    }

    public String issuer() {
        return "http://localhost:" + port;
    }

    /// What to type at its sign-in page, so that it says this of whoever typed it.
    public static String saying(Map<String, ?> claims) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(JSON.writeValueAsString(claims).getBytes(UTF_8));
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
