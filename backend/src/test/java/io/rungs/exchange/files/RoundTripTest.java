package io.rungs.exchange.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.exchange.files.ReadFiles.Source;
import io.rungs.exchange.files.SomeCatalogues.SomeCatalogue;
import io.rungs.exchange.model.Carried.CarriedSkill;
import io.rungs.exchange.model.Carried.Part;
import io.rungs.exchange.model.FileFormat;
import io.rungs.exchange.model.Gathered;
import io.rungs.exchange.model.KnownWords;
import io.rungs.exchange.model.KnownWords.Word;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What is written is read again as it was, and is the same bytes when it is written again.
class RoundTripTest {
    @Provide
    Arbitrary<SomeCatalogue> catalogues() {
        return SomeCatalogues.any();
    }

    @Provide
    Arbitrary<FileFormat> formats() {
        return Arbitraries.of(FileFormat.YAML, FileFormat.JSON, FileFormat.CSV, FileFormat.XLSX);
    }

    @Property(tries = 1500)
    void whatCarriesAllGivesItBack(@ForAll("catalogues") SomeCatalogue it, @ForAll("formats") FileFormat format)
            throws IOException {
        byte[] written = written(it, format, false);

        var read = read(written, format, KnownWords.NONE);

        assertThat(read.outline()).isEqualTo(it.outline());
        assertThat(undomained(read.skills())).isEqualTo(undomained(it.skills()));
        assertThat(written(new SomeCatalogue(read.outline(), read.skills()), format, false))
                .isEqualTo(written);
    }

    @Property(tries = 500)
    void theWideFormGivesBackSkillsAndExpectations(@ForAll("catalogues") SomeCatalogue it, @ForAll boolean workbook)
            throws IOException {
        var format = workbook ? FileFormat.XLSX : FileFormat.CSV;
        byte[] written = written(it, format, true);
        var levels = it.outline().levels().stream()
                .map(level -> new Word(level.slug(), level.slug()))
                .toList();

        var read = read(written, format, new KnownWords(levels, List.of()));

        assertThat(read.skills()).isEqualTo(it.skills());
    }

    @Property(tries = 200)
    void theOrderOfRowsSaysNothingOfSkills(@ForAll("catalogues") SomeCatalogue it) throws IOException {
        var rows = new RowsOf();
        ReadFiles.read(new Source(written(it, FileFormat.CSV, false), "a.csv", null), KnownWords.NONE, rows);
        var gathered = new Gathered();
        rows.rows.reversed().forEach(gathered::add);

        assertThat(gathered.skills().stream().map(CarriedSkill::slug).toList())
                .containsExactlyInAnyOrderElementsOf(
                        it.skills().stream().map(CarriedSkill::slug).toList());
        for (CarriedSkill skill : it.skills())
            assertThat(gathered.skills())
                    .filteredOn(read -> read.slug().equals(skill.slug()))
                    .allSatisfy(read -> {
                        assertThat(read.roles())
                                .extracting(Part::role)
                                .containsExactlyInAnyOrderElementsOf(
                                        skill.roles().stream().map(Part::role).toList());
                        assertThat(read.summary()).isEqualTo(skill.summary());
                    });
    }

    private static List<CarriedSkill> undomained(List<CarriedSkill> skills) {
        return skills.stream()
                .map(it -> new CarriedSkill(
                        it.slug(), it.name(), null, it.group(), it.summary(), it.revision(), it.roles()))
                .toList();
    }

    static byte[] written(SomeCatalogue it, FileFormat format, boolean wide) throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = WriteFiles.to(out, format, wide, true);
        writer.outline(it.outline());
        for (CarriedSkill skill : it.skills()) writer.skill(skill);
        writer.end();
        return out.toByteArray();
    }

    private static Gathered read(byte[] written, FileFormat format, KnownWords known) {
        var rows = new RowsOf();
        ReadFiles.read(new Source(written, "a." + format.ending(), null), known, rows);
        assertThat(rows.refused).isEmpty();
        var gathered = new Gathered();
        rows.rows.forEach(gathered::add);
        return gathered;
    }
}
