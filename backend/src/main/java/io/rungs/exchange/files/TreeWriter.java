package io.rungs.exchange.files;

import io.rungs.exchange.model.Carried.CarriedSkill;
import io.rungs.exchange.model.Carried.Cell;
import io.rungs.exchange.model.Carried.Domain;
import io.rungs.exchange.model.Carried.Outline;
import io.rungs.exchange.model.Carried.Part;
import io.rungs.exchange.model.Carried.Role;
import io.rungs.exchange.model.Carried.Rung;
import io.rungs.exchange.model.Carried.Step;
import io.rungs.exchange.model.CatalogueWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Writes a catalogue as a tree, in YAML or JSON. Nothing is written of what is not there, and no time: what did
/// not change is the same lines. A skill is the same as in a file of the seeds.
final class TreeWriter implements CatalogueWriter {
    static final String FORMAT = "rungs-catalogue-1";

    private final Writer out;
    private final TreeOut tree;

    private TreeWriter(Writer out, TreeOut tree) {
        this.out = out;
        this.tree = tree;
    }

    static TreeWriter yaml(OutputStream out) {
        var writer = writer(out);
        return new TreeWriter(writer, new YamlOut(writer));
    }

    static TreeWriter json(OutputStream out) {
        var writer = writer(out);
        return new TreeWriter(writer, new JsonOut(writer));
    }

    private static Writer writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    @Override
    public void outline(Outline it) throws IOException {
        tree.beginMap();
        tree.word("format", FORMAT);
        steps("levels", it.levels());
        steps("proficiencies", it.proficiencies());
        list("domains", it.domains(), this::domain);
        list("families", it.families(), each -> {
            named(each.slug(), each.name());
            retired(each.retired());
        });
        list("roles", it.roles(), this::role);
        tree.key("skills").beginList();
    }

    private interface Each<T> {
        void write(T it) throws IOException;
    }

    private <T> void list(String key, List<T> all, Each<T> each) throws IOException {
        tree.key(key).beginList();
        for (T it : all) {
            tree.beginMap();
            each.write(it);
            tree.endMap();
        }
        tree.endList();
    }

    private void named(String slug, String name) throws IOException {
        tree.word("slug", slug);
        tree.word("name", name);
    }

    private void steps(String key, List<Step> steps) throws IOException {
        list(key, steps, it -> {
            named(it.slug(), it.name());
            tree.word("letter", it.letter());
            retired(it.retired());
            tree.text("definition", it.definition());
        });
    }

    private void retired(boolean it) throws IOException {
        if (it) tree.key("retired").truth(true);
    }

    private void domain(Domain it) throws IOException {
        named(it.slug(), it.name());
        retired(it.retired());
        list("groups", it.groups(), group -> {
            named(group.slug(), group.name());
            retired(group.retired());
        });
    }

    private void role(Role it) throws IOException {
        named(it.slug(), it.name());
        retired(it.retired());
        tree.word("family", it.family());
        tree.text("summary", it.summary());
        list("rungs", it.rungs(), this::rung);
    }

    private void rung(Rung it) throws IOException {
        tree.word("level", it.level());
        tree.word("title", it.title());
        tree.text("text", it.text());
    }

    @Override
    public void skill(CarriedSkill it) throws IOException {
        tree.beginMap();
        named(it.slug(), it.name());
        tree.word("group", it.group());
        if (it.revision() != null) tree.key("revision").number(it.revision());
        tree.text("summary", it.summary());
        tree.key("roles").beginMap();
        for (Part part : it.roles()) {
            tree.key(part.role()).beginMap();
            for (Cell cell : part.cells()) cell(cell);
            tree.endMap();
        }
        tree.endMap();
        tree.endMap();
    }

    private void cell(Cell it) throws IOException {
        tree.key(it.level()).beginMap();
        tree.word("requirement", it.requirement());
        tree.word("proficiency", it.proficiency());
        if (it.description() == null) tree.key("asBelow").truth(true);
        tree.text("description", it.description());
        tree.endMap();
    }

    @Override
    public void end() throws IOException {
        tree.endList();
        tree.endMap();
        tree.end();
        out.flush();
    }
}
