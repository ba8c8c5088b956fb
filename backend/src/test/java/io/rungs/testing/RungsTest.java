package io.rungs.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/// A test against a whole Rungs: real HTTP, real database, fresh at the start and shared by all tests of the run.
///
/// Take an [Installation] as a field (`@Autowired`). Since others use the same installation, a test makes what it
/// needs and asserts on nothing that another test may change. The clock is set back after each test.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = FreshInstallation.class)
@Import({Installation.class, Catalogues.class, Costs.class})
@ExtendWith({ClockSetBack.class, NewcomerAgain.class, MembersAgain.class})
public @interface RungsTest {}
