package io.rungs.testing;

import io.rungs.RungsApplication;
import io.rungs.catalog.Heads;
import io.rungs.catalog.ImportCatalogue;
import io.rungs.identity.DemonstrationPeople;
import io.rungs.identity.EnsureAccount;
import io.rungs.identity.EnsureAccount.Claim;
import io.rungs.identity.GiveGrant;
import io.rungs.identity.GrantKind;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/// Rungs as a process of its own, with one skill whose group lena reviews; on a database that was there already,
/// with what that holds.
public final class PreparedRungs {
    static final String SLUG = "tracking-prepared";

    private PreparedRungs() {}

    public static void main(String... arguments) {
        SpringApplication.from(RungsApplication::main).with(OneSkill.class).run(with("--rungs.seeds=none", arguments));
    }

    private static String[] with(String setting, String... arguments) {
        return Stream.concat(Stream.of(setting), Stream.of(arguments)).toArray(String[]::new);
    }

    @TestConfiguration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "spring.datasource.url", havingValue = "none", matchIfMissing = true)
    static class OneSkill {
        @Bean
        ApplicationRunner oneSkill(ImportCatalogue imports, Heads heads, EnsureAccount accounts, GiveGrant grants) {
            return _ -> {
                imports.bring(null, Catalogues.catalogue("prepared", SLUG), "What a test needs.");
                var skill = heads.bySlug(SLUG).orElseThrow().id();
                var group =
                        heads.read(java.util.List.of(skill)).get(skill).line().get(1);
                var claim = new Claim(DemonstrationPeople.PROVIDER, "lena", "lena", "Lena", null, false);
                grants.give(null, accounts.ensure(claim).id(), GrantKind.REVIEWER, group, "A test.");
            };
        }
    }
}
