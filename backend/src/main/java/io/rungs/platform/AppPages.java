package io.rungs.platform;

import io.rungs.platform.Shell.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The pages that the browser draws by itself, as the build of the front end lists them: the server gives their
/// frame.
///
/// What a controller writes itself is left to it. A page of one thing, with a parameter in its path, has one: only
/// that knows whether there is such a thing.
@Component
class AppPages implements SmartInitializingSingleton {
    /// Those that people find, or pass on.
    private static final Map<String, Page> TOLD = Stream.of(
                    new Page(null, null, "/"),
                    new Page("Skills", null, "/skills"),
                    new Page("Proposals", "What people suggest to change, and what became of it.", "/proposals"))
            .collect(Collectors.toMap(Page::path, it -> it));

    private final Shell shell;
    private final RequestMappingHandlerMapping mappings;
    private final Map<String, String> parts;

    AppPages(
            Shell shell,
            JsonMapper json,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings)
            throws IOException {
        this.shell = shell;
        this.mappings = mappings;
        try (InputStream list = new ClassPathResource("static/.vite/pages.json").getInputStream()) {
            this.parts = json.readValue(list, new TypeReference<LinkedHashMap<String, String>>() {});
        }
    }

    /// Their paths in the router's words: a parameter begins with a dollar.
    Set<String> pages() {
        return parts.keySet();
    }

    @Override
    public void afterSingletonsInstantiated() {
        var written = mappings.getHandlerMethods().keySet().stream()
                .flatMap(it -> it.getPatternValues().stream())
                .toList();
        String[] drawn = parts.keySet().stream()
                .filter(it -> !it.contains("$") && !written.contains(it))
                .toArray(String[]::new);
        var page = RequestMappingInfo.paths(drawn)
                .methods(RequestMethod.GET)
                .options(mappings.getBuilderConfiguration())
                .build();
        mappings.registerMapping(
                page,
                this,
                Objects.requireNonNull(ReflectionUtils.findMethod(AppPages.class, "page", HttpServletRequest.class)));
    }

    ModelAndView page(HttpServletRequest request) {
        String path = request.getRequestURI();
        Page told = TOLD.get(path);
        var model = told == null ? shell.model() : shell.model(told);
        String part = parts.get(path);
        return new ModelAndView("shell", part == null ? model : shell.drawnBy(part, model));
    }
}
