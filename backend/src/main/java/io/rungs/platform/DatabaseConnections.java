package io.rungs.platform;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.PriorityOrdered;

/// How Rungs waits for its database: requests impatiently; a migration as long as it takes, on a connection of its
/// own.
@Configuration(proxyBeanMethods = false)
class DatabaseConnections {
    @Bean
    static Impatience impatience() {
        return new Impatience();
    }

    /// Next to the pool itself, whatever else is put around it.
    static final class Impatience implements BeanPostProcessor, PriorityOrdered {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof HikariDataSource pool ? new ImpatientPool(pool) : bean;
        }

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }
    }

    @Bean
    FlywayConfigurationCustomizer patientMigrations(JdbcConnectionDetails database) {
        return it -> it.dataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }
}
