package io.rungs;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/// Where a community keeps its skill profiles. What the clock has a module do stands in its `listen`.
@SpringBootApplication
@EnableScheduling
public class RungsApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(RungsApplication.class, arguments);
    }
}
