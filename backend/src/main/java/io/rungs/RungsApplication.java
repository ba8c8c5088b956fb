package io.rungs;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/// Where a community keeps its skill profiles. What the clock has a module do stands in its `listen`.
@SpringBootApplication
@EnableScheduling
public class RungsApplication {
    public static void main(String[] arguments) {
        // Before the first use of jOOQ, which reads them once: its log greeting and tips are nobody's business
        // here.
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        SpringApplication.run(RungsApplication.class, arguments);
    }
}
