package io.rungs.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.realtime.Topics;
import io.rungs.realtime.usecase.MaySubscribe;
import io.rungs.testing.Catalogues;
import io.rungs.testing.Committed;
import io.rungs.testing.Installation;
import io.rungs.testing.Person;
import io.rungs.testing.RungsTest;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Who may do what: `docs/authorisation.md` says it, and every address is asked by everybody whether it is so. An
/// address without a row fails here.
@RungsTest
class AuthorisationTest {
    private static final String HEAD = """
            # Who may do what

            What each address answers to each kind of person, when all but that is right: 2xx is done, 401 asks to sign in, 403 says
            that it is not theirs to do, 404 that there is no such thing for them, 409 that the state of things does not allow it.
            A test asks all of it. The author is ines, the co-author wrote a part of her proposal; reviewer and owner are so for what
            it touches, *elsewhere* is a reviewer of something else, *former* was a reviewer of it.

            """;

    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping addresses;

    @Autowired
    MaySubscribe maySubscribe;

    @Autowired
    DSLContext db;

    @Test
    void everyAddressHasARow() {
        Set<String> asked =
                AuthorisationRows.all().stream().map(Row::address).collect(Collectors.toCollection(TreeSet::new));

        assertThat(asked).as("addresses under /api with a row").isEqualTo(served());
    }

    private Set<String> served() {
        return addresses.getHandlerMethods().keySet().stream()
                .flatMap(it -> it.getPatternValues().stream()
                        .flatMap(path ->
                                it.getMethodsCondition().getMethods().stream().map(method -> method + " " + path)))
                .filter(it -> it.contains(" /api/") && !it.contains(" /api/openapi"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyTopicHasARow() throws IllegalAccessException {
        Set<String> named = new TreeSet<>();
        for (Field constant : Topics.class.getDeclaredFields())
            if (Modifier.isPublic(constant.getModifiers())
                    && String.valueOf(constant.get(null)).startsWith("/")) named.add(constant.getName());
        for (Method topic : Topics.class.getDeclaredMethods())
            if (Modifier.isPublic(topic.getModifiers())) named.add(topic.getName());

        assertThat(AuthorisationRows.topics().keySet().stream().map(it -> it.replaceFirst(" .*", "")))
                .containsOnlyOnceElementsOf(
                        named.stream().filter(it -> !it.equals("proposal")).toList())
                .contains("proposal")
                .isSubsetOf(named);
    }

    @Test
    void everybodyIsAnsweredAsTheTableSays() {
        var table = new StringBuilder(HEAD).append(line("", Caller::title));
        table.append(line("---", _ -> "---"));
        for (Row<?> row : AuthorisationRows.all()) table.append(answers(row));
        table.append("\nTopics, by their names in the code:\n\n").append(line("", Caller::title));
        table.append(line("---", _ -> "---"));
        new TreeMap<>(AuthorisationRows.topics()).forEach((name, topic) -> table.append(hears(name, topic)));

        Committed.agrees("docs/authorisation.md", table.toString());
    }

    /// Whoever changes something leaves a new scene to the next one.
    private String answers(Row<?> row) {
        var scene = new AtomicReference<>(scene());
        var ready = new AtomicReference<>(row.prepare(scene.get()));
        String line = line("`" + row.endpoint().replace("|", "\\|") + "`", caller -> {
            int status = ready.get().ask(asks(caller, row)).status();
            if (status < 300 && row.writes()) {
                scene.getAndSet(scene()).end();
                ready.set(row.prepare(scene.get()));
            }
            return Integer.toString(status);
        });
        scene.get().end();
        return line;
    }

    /// Who signs out comes with a session of their own.
    private Person asks(Caller caller, Row<?> row) {
        if (caller.handle == null) return rungs.guest();
        return row.endpoint().endsWith("/sign-out") ? rungs.signIn(caller.handle) : catalogues.person(caller.handle);
    }

    private String hears(String name, Function<AuthorisationScene, String> topic) {
        var scene = scene();
        String destination = topic.apply(scene);
        String line = line("`" + name + "`", caller -> {
            var person = caller.handle == null ? null : catalogues.account(caller.handle);
            return maySubscribe.may(person, destination) ? "hears" : "–";
        });
        scene.end();
        return line;
    }

    private AuthorisationScene scene() {
        return new AuthorisationScene(rungs, catalogues, db);
    }

    private static String line(String first, Function<Caller, String> each) {
        return List.of(Caller.values()).stream()
                .map(each)
                .collect(Collectors.joining(" | ", "| " + first + " | ", " |\n"));
    }
}
