package io.rungs.identity.provider;

import io.rungs.identity.DemonstrationPeople;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Reads the demonstration people from the seeds. Their grants are none of the provider's business.
@Component
@Conditional(BuiltIn.class)
class PeopleFile implements DemonstrationPeople {
    private final List<Person> people;

    PeopleFile(@Value("classpath:seeds/people.yaml") Resource file) throws IOException {
        try (InputStream yaml = file.getInputStream()) {
            Map<String, List<Map<String, Object>>> document =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            people = document.getOrDefault("people", List.of()).stream()
                    .map(PeopleFile::person)
                    .toList();
        }
    }

    @Override
    public List<Person> people() {
        return people;
    }

    private static Person person(Map<String, Object> fields) {
        String handle = text(fields, "handle");
        return new Person(
                handle, text(fields, "name"), handle + "@example.org", text(fields, "password"), text(fields, "about"));
    }

    private static String text(Map<String, Object> fields, String name) {
        Object value = fields.get(name);
        if (value == null) throw new IllegalStateException("seeds/people.yaml: somebody has no " + name);
        return value.toString();
    }
}
