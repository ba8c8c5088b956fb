package io.rungs.exchange.files;

import io.rungs.exchange.model.Carried.CarriedSkill;
import io.rungs.exchange.model.Carried.Cell;
import io.rungs.exchange.model.Carried.Domain;
import io.rungs.exchange.model.Carried.Group;
import io.rungs.exchange.model.Carried.Outline;
import io.rungs.exchange.model.Carried.Part;
import io.rungs.exchange.model.Carried.Role;
import io.rungs.exchange.model.Carried.Step;
import io.rungs.exchange.model.CatalogueWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes a catalogue to be read, as Markdown. It is not read in again.
final class MarkdownWriter implements CatalogueWriter {
    private static final Pattern SIGNS = Pattern.compile("[\\\\`*_\\[\\]<>#|]");

    private final Writer out;
    private final Map<String, String> names = new HashMap<>();

    MarkdownWriter(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    @Override
    public void outline(Outline it) throws IOException {
        it.levels().forEach(each -> names.put("level " + each.slug(), each.name()));
        it.proficiencies().forEach(each -> names.put("proficiency " + each.slug(), each.name()));
        it.roles().forEach(each -> names.put("role " + each.slug(), each.name()));
        for (Domain domain : it.domains())
            for (Group group : domain.groups())
                names.put("group " + group.slug(), domain.name() + " › " + group.name());
        line("# Skill profiles");
        steps("Levels", it.levels());
        steps("Proficiencies", it.proficiencies());
        for (Role role : it.roles()) role(role);
        line("## Skills");
    }

    private void steps(String title, List<Step> steps) throws IOException {
        if (steps.stream().allMatch(it -> it.definition() == null)) return;
        line("## " + title);
        for (Step it : steps) {
            if (it.definition() == null) continue;
            line("### " + plain(it.name()));
            line(it.definition());
        }
    }

    private void role(Role it) throws IOException {
        var rungs = it.rungs().stream()
                .filter(rung -> rung.title() != null || rung.text() != null)
                .toList();
        if (it.summary() == null && rungs.isEmpty()) return;
        line("## " + plain(it.name()));
        if (it.summary() != null) line(it.summary());
        for (var rung : rungs) {
            line("### " + named("level", rung.level()) + (rung.title() == null ? "" : ": " + plain(rung.title())));
            if (rung.text() != null) line(rung.text());
        }
    }

    @Override
    public void skill(CarriedSkill it) throws IOException {
        line("### " + plain(it.name()));
        line("*" + named("group", it.group()) + "*");
        if (it.summary() != null) line(it.summary());
        for (Part part : it.roles()) {
            line("#### " + named("role", part.role()));
            for (Cell cell : part.cells()) cell(cell);
        }
    }

    private void cell(Cell it) throws IOException {
        List<String> asks = new ArrayList<>(Stream.ofNullable(it.requirement()).toList());
        if (it.proficiency() != null) asks.add(named("proficiency", it.proficiency()));
        line("**" + named("level", it.level()) + "**" + (asks.isEmpty() ? "" : " (" + String.join(", ", asks) + ")"));
        line(it.description() == null ? "*As below.*" : it.description());
    }

    private String named(String kind, String slug) {
        return plain(names.getOrDefault(kind + " " + slug, slug));
    }

    private static String plain(@Nullable String name) {
        return name == null ? "" : SIGNS.matcher(name).replaceAll("\\\\$0");
    }

    private void line(String text) throws IOException {
        out.write(text + "\n\n");
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
