package io.rungs.catalog.usecase;

import io.rungs.catalog.profile.LadderChecks;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Tells the checks which language the catalogue is written in.
@Configuration(proxyBeanMethods = false)
class ContentLanguage {
    @Bean
    LadderChecks ladderChecks(@Value("${rungs.content-language:en}") String language) {
        return LadderChecks.in(language);
    }
}
