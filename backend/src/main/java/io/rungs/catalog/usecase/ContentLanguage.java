package io.rungs.catalog.usecase;

import io.rungs.catalog.profile.Classify;
import io.rungs.text.Dictionaries;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Tells what weighs changes which language the catalogue is written in.
@Configuration(proxyBeanMethods = false)
class ContentLanguage {
    @Bean
    Classify classes(
            @Value("${rungs.content-language:en}") String language,
            @Value("${rungs.dictionaries-dir:}") String folder) {
        return new Classify(Dictionaries.of(language, folder.isBlank() ? null : Path.of(folder)));
    }
}
