package io.rungs.journal.usecase;

import io.rungs.journal.FromJournal;
import io.rungs.journal.JournalEvent;
import io.rungs.journal.JournalReader;
import io.rungs.journal.JournalledAs;
import io.rungs.journal.JournalledKinds;
import io.rungs.journal.model.Entry;
import io.rungs.journal.model.EntryReader;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/// Finds the readers among the components of the floors above, and what each takes.
@Component
class FindReaders {
    private final ListableBeanFactory components;
    private final Map<String, Class<? extends JournalEvent>> known;
    private final ObjectReader json;

    FindReaders(ListableBeanFactory components, List<JournalledKinds> kinds, JsonMapper json) {
        this.components = components;
        // A newer node may say more of what is still the same.
        this.json = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        known = kinds.stream()
                .flatMap(it -> it.kinds().stream())
                .flatMap(it -> kinds(it).map(kind -> Map.entry(kind, it)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// In each version that there was.
    private static Stream<String> kinds(Class<? extends JournalEvent> event) {
        var as = Objects.requireNonNull(
                event.getAnnotation(JournalledAs.class), event + " does not say what it is called");
        return IntStream.rangeClosed(1, as.version()).mapToObj(it -> Entry.kind(as.value(), it));
    }

    List<EntryReader> all() {
        Map<String, Map<String, Consumer<Entry>>> takes = new TreeMap<>();
        for (Object component :
                components.getBeansWithAnnotation(JournalReader.class).values()) {
            var type = AopUtils.getTargetClass(component);
            var name = Objects.requireNonNull(type.getAnnotation(JournalReader.class))
                    .value();
            var own = takes.computeIfAbsent(name, _ -> new HashMap<>());
            for (Method method : taking(type))
                kinds(event(method)).forEach(kind -> add(own, kind, telling(component, method)));
        }
        return takes.entrySet().stream()
                .map(it -> new EntryReader(it.getKey(), Map.copyOf(it.getValue()), known.keySet()))
                .toList();
    }

    private static Collection<Method> taking(Class<?> type) {
        return MethodIntrospector.selectMethods(
                type, (ReflectionUtils.MethodFilter) it -> AnnotatedElementUtils.hasAnnotation(it, FromJournal.class));
    }

    private static Class<? extends JournalEvent> event(Method method) {
        return method.getParameterTypes()[0].asSubclass(JournalEvent.class);
    }

    private static void add(Map<String, Consumer<Entry>> takes, String kind, Consumer<Entry> more) {
        takes.merge(kind, more, Consumer::andThen);
    }

    private Consumer<Entry> telling(Object component, Method method) {
        ReflectionUtils.makeAccessible(method);
        var reader = json.forType(event(method));
        return entry -> ReflectionUtils.invokeMethod(method, component, reader.<Object>readValue(entry.payload()));
    }
}
