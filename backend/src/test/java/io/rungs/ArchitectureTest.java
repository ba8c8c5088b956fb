package io.rungs;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.rungs.journal.FromJournal;
import io.rungs.kernel.Ids;
import io.rungs.kernel.Letters;
import io.rungs.platform.RungsClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/// The rooms of the house: what each may hold and where its doors lead.
class ArchitectureTest {
    private static final JavaClasses RUNGS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.rungs");

    @Test
    void models_know_neither_spring_nor_the_database() {
        noClasses()
                .that()
                .resideInAnyPackage("..model..", "io.rungs.catalog.profile..", "io.rungs.proposals.core..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.jooq..", "rungsdb..", "jakarta..", "java.sql..")
                .check(RUNGS);
    }

    @Test
    void models_know_no_other_room() {
        noClasses()
                .that()
                .resideInAPackage("..model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.rungs..usecase..", "io.rungs..store..", "io.rungs..web..", "io.rungs..listen..")
                .check(RUNGS);
    }

    @Test
    void use_cases_know_neither_web_nor_store() {
        noClasses()
                .that()
                .resideInAPackage("..usecase..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.rungs..store..", "io.rungs..web..", "io.rungs..listen..")
                .check(RUNGS);
    }

    @Test
    void stores_know_neither_web_nor_use_cases() {
        noClasses()
                .that()
                .resideInAPackage("..store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.rungs..usecase..", "io.rungs..web..", "io.rungs..listen..")
                .check(RUNGS);
    }

    /// Browse only reads: there is nothing to decide between its pages and its store.
    @Test
    void web_knows_no_store() {
        noClasses()
                .that()
                .resideInAPackage("io.rungs..web..")
                .and()
                .resideOutsideOfPackage("io.rungs.browse..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.rungs..store..")
                .check(RUNGS);
    }

    @Test
    void only_stores_speak_to_the_database() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.rungs..store..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("rungsdb..")
                .check(RUNGS);
    }

    /// The schema `platform` holds the tables without a module: sessions, owed events, what was seeded.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "journal",
                "identity",
                "catalog",
                "proposals",
                "discussion",
                "watching",
                "moderation",
                "notifications",
                "exchange"
            })
    void tables_are_known_to_their_own_module_and_to_browse(String module) {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.rungs." + module + ".store..", "io.rungs.browse.store..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("rungsdb." + module + "..")
                .allowEmptyShould(true)
                .check(RUNGS);
    }

    @Test
    void the_kernel_is_pure_java() {
        classes()
                .that()
                .resideInAPackage("io.rungs.kernel..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("io.rungs.kernel..", "java..", "org.jspecify..")
                .check(RUNGS);
    }

    /// Others cost the square of some texts.
    @Test
    void letters_are_folded_in_one_place() {
        noClasses()
                .that()
                .areNotAssignableTo(Letters.class)
                .should()
                .callMethodWhere(target(owner(equivalentTo(String.class)))
                        .and(target(name("toLowerCase")))
                        .or(target(owner(equivalentTo(Normalizer.class)))))
                .check(RUNGS);
    }

    @Test
    void text_is_pure_java_and_its_libraries() {
        classes()
                .that()
                .resideInAPackage("io.rungs.text..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.rungs.text..",
                        "io.rungs.kernel..",
                        "java..",
                        "org.jspecify..",
                        "org.commonmark..",
                        "org.owasp..",
                        "com.github.difflib..",
                        "org.apache.lucene.analysis.hunspell..",
                        "com.ibm.icu.text..")
                .check(RUNGS);
    }

    @Test
    void modules_and_their_rooms_are_free_of_cycles() {
        slices().matching("io.rungs.(*)..").should().beFreeOfCycles().check(RUNGS);
        slices().matching("io.rungs.(**)").should().beFreeOfCycles().check(RUNGS);
    }

    /// The built-in provider brings its sign-in page along; the platform serves the shell of the application.
    @Test
    void controllers_live_in_web() {
        classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .resideInAnyPackage("io.rungs..web..", "io.rungs.identity.provider", "io.rungs.platform")
                .check(RUNGS);
    }

    /// Whoever needs more of them lacks a concept. What only holds data is no collaborator.
    @Test
    void nobody_has_more_than_five_collaborators() {
        constructors()
                .that()
                .areDeclaredInClassesThat()
                .areMetaAnnotatedWith(Component.class)
                .should()
                .haveRawParameterTypes(describe(
                        "at most five that do something",
                        types -> types.stream().filter(it -> !it.isRecord()).count() <= 5))
                .check(RUNGS);
    }

    /// Spring's own events, as that a socket was closed, concern only those who deal with Spring there.
    @Test
    void events_of_rungs_are_heard_in_listen_alone() {
        methods()
                .that()
                .areMetaAnnotatedWith(EventListener.class)
                .or()
                .areAnnotatedWith(FromJournal.class)
                .and()
                .haveRawParameterTypes(describe(
                        "of Rungs",
                        types -> types.stream()
                                .anyMatch(it -> it.getPackageName().startsWith("io.rungs"))))
                .should()
                .beDeclaredInClassesThat()
                .resideInAPackage("io.rungs..listen..")
                .check(RUNGS);
    }

    /// Whoever joins a transaction has the isolation of whoever began it, and is not told so.
    @Test
    void isolation_is_named_where_a_transaction_begins() {
        var isolated = describe(
                "an isolation",
                (JavaAnnotation<?> it) -> it.getRawType().isEquivalentTo(Transactional.class)
                        && it.hasExplicitlyDeclaredProperty("isolation"));
        noMethods().should().beAnnotatedWith(isolated).check(RUNGS);
        noClasses().should().beAnnotatedWith(isolated).check(RUNGS);
    }

    /// A name is found by whoever looks for it.
    @Test
    void no_two_types_have_one_name() throws IOException {
        try (var files = Files.walk(Path.of(System.getProperty("rungs.home", ".."), "backend/src/main/java"))) {
            var names = files.map(it -> it.getFileName().toString())
                    .filter(it -> it.endsWith(".java") && !it.equals("package-info.java"))
                    .toList();
            assertThat(names).isNotEmpty().doesNotHaveDuplicates();
        }
    }

    @Test
    void nobody_but_the_clock_reads_the_time() {
        noClasses()
                .that()
                .areNotAssignableTo(RungsClock.class)
                .should()
                .callMethodWhere(target(name("now")).and(target(owner(resideInAPackage("java.time")))))
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(Instant.class, "now")
                .check(RUNGS);
        noClasses()
                .that()
                .areNotAssignableTo(Ids.class)
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .check(RUNGS);
    }

    @Test
    void nobody_asks_the_database_for_the_time() throws IOException {
        noClasses()
                .should()
                .callMethodWhere(target(nameMatching("now|current(Timestamp|Instant|Date|Time|Local.*|Offset.*)"))
                        .and(target(owner(resideInAPackage("org.jooq..")))))
                .check(RUNGS);
        Path migrations = Path.of(System.getProperty("rungs.home", ".."), "db/src/main/resources/db/migration");
        try (var files = Files.list(migrations)) {
            for (Path migration : files.toList())
                assertThat(Files.readString(migration).toLowerCase())
                        .as(migration.toString())
                        .doesNotContain("now()", "current_timestamp", "clock_timestamp", "statement_timestamp");
        }
    }
}
