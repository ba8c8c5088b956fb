package io.rungs;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Where a community keeps its skill profiles.
@SpringBootApplication
public class RungsApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(RungsApplication.class, arguments);
    }
}
