import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Target;

/// Migrates an empty database and generates one jOOQ package a schema: `rungsdb.catalog`, `rungsdb.proposals`, …
///
/// Arguments: the folder of the migrations, the module's target folder. The stamp is written last, so that a
/// broken run is not taken for a finished one.
class Codegen {
    static final List<String> SCHEMAS = List.of(
            "journal",
            "identity",
            "catalog",
            "proposals",
            "discussion",
            "watching",
            "moderation",
            "notifications",
            "platform",
            "exchange");

    public static void main(String[] arguments) throws Exception {
        Path migrations = Path.of(arguments[0]);
        Path target = Path.of(arguments[1]);
        try (var postgres = EmbeddedPostgres.builder().start()) {
            Flyway.configure()
                    .dataSource(postgres.getPostgresDatabase())
                    .locations("filesystem:" + migrations)
                    .load()
                    .migrate();
            GenerationTool.generate(configuration(
                    postgres.getJdbcUrl("postgres", "postgres"), target.resolve("generated-sources/jooq")));
        }
        Files.writeString(target.resolve("jooq.stamp"), Instant.now().toString());
    }

    private static Configuration configuration(String url, Path into) {
        return new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(new Jdbc()
                        .withDriver("org.postgresql.Driver")
                        .withUrl(url)
                        .withUser("postgres"))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.postgres.PostgresDatabase")
                                .withSchemata(SCHEMAS.stream()
                                        .map(name -> new SchemaMappingType().withInputSchema(name))
                                        .toList())
                                .withIncludes(".*")
                                .withForcedTypes(
                                        new ForcedType().withName("INSTANT").withIncludeTypes("timestamptz"),
                                        new ForcedType().withName("INTEGER").withIncludeTypes("smallint|int2"),
                                        new ForcedType().withName("VARCHAR").withIncludeExpression(".*\\.slug"))
                                .withIncludeRoutines(false))
                        .withGenerate(new Generate()
                                .withRecords(true)
                                .withJavaTimeTypes(true)
                                .withFluentSetters(true)
                                // Nobody walks them, and a table that refers to itself has two of one name.
                                .withImplicitJoinPathsToMany(false)
                                .withGlobalCatalogReferences(false)
                                .withGlobalSchemaReferences(false))
                        .withTarget(new Target()
                                .withPackageName("rungsdb")
                                .withDirectory(into.toString())
                                .withClean(true)));
    }
}
