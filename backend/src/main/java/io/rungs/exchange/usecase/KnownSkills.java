package io.rungs.exchange.usecase;

import io.rungs.catalog.Addresses;
import io.rungs.catalog.SkillRef;
import io.rungs.catalog.Slugs;
import io.rungs.catalog.WholeCatalogue.Addressed;
import io.rungs.exchange.model.Folded;
import io.rungs.exchange.model.SheetColumn;
import io.rungs.exchange.model.SheetRow;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which skills the rows of a file are about, and the addresses of those that it brings.
final class KnownSkills {
    private final Map<String, Addressed> addresses;
    private final Map<String, Set<Addressed>> names = new HashMap<>();
    private final Map<String, String> given = new HashMap<>();
    private final Map<Asked, String> answered = new HashMap<>();
    private final Addresses.Numbers numbers = new Addresses.Numbers();

    private record Asked(String skill, String wanted) {}

    KnownSkills(Map<String, Addressed> addresses) {
        this.addresses = addresses;
        for (Addressed it : addresses.values())
            if (it.active())
                names.computeIfAbsent(Folded.of(it.skill().name()), _ -> new LinkedHashSet<>())
                        .add(it);
    }

    /// By its address, or by its name where no other is called so.
    Optional<SkillRef> of(String written) {
        List<Addressed> called = called(written);
        return called.size() == 1 ? Optional.of(called.getFirst().skill()) : Optional.empty();
    }

    /// The one with the address, or those with the name where the row does not call it otherwise.
    List<Addressed> of(SheetRow row) {
        String written = row.skill();
        if (written == null) return List.of();
        String name = row.text(SheetColumn.NAME);
        boolean otherwise = name != null && !KnownEntries.isCalled(name, written);
        return otherwise && !addresses.containsKey(written) ? List.of() : called(written);
    }

    private List<Addressed> called(String written) {
        Addressed bySlug = addresses.get(written);
        return bySlug != null ? List.of(bySlug) : List.copyOf(names.getOrDefault(Folded.of(written), Set.of()));
    }

    /// An address for a skill that is to come, which no other has: this one, or one that begins like it. The same
    /// skill is given the same again.
    String addressFor(String skill, String wanted) {
        var asked = new Asked(Folded.of(skill), wanted);
        String known = answered.get(asked);
        if (known != null && !isOfAnother(known, asked.skill())) return known;
        String free = numbers.free(wanted, it -> isOfAnother(it, asked.skill()));
        given.put(free, asked.skill());
        answered.put(asked, free);
        return free;
    }

    /// What is an address already is nobody else's.
    void keep(@Nullable String skill) {
        if (skill != null && Slugs.wellFormed(skill)) given.put(skill, Folded.of(skill));
    }

    private boolean isOfAnother(String slug, String skill) {
        return addresses.containsKey(slug) || !given.getOrDefault(slug, skill).equals(skill);
    }

    boolean isEmpty() {
        return addresses.isEmpty();
    }
}
