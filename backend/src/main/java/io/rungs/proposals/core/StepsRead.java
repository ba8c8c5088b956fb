package io.rungs.proposals.core;

import io.rungs.proposals.core.Taken.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The steps of a proposal for whoever reads some of its patch sets. Where the first that they read was uploaded
/// while it was held, that is to them how it was submitted.
public final class StepsRead {
    private static final Set<Kind> UPLOADS = EnumSet.of(Kind.AMENDED, Kind.UPDATED, Kind.SUGGESTION_APPLIED);

    private StepsRead() {}

    /// @param all oldest first
    public static List<Taken> of(List<Taken> all, Dossier dossier) {
        List<Taken> read = new ArrayList<>();
        boolean submitted = false;
        for (Taken step : all) {
            boolean reads = dossier.reads(step.patchSet());
            if (step.kind() == Kind.HELD) submitted = !reads;
            if (!reads) continue;
            boolean first = submitted && UPLOADS.contains(step.kind());
            read.add(first ? Taken.by(step.actor(), Kind.HELD, step.patchSet(), step.at()) : step);
            submitted = submitted && !first;
        }
        return List.copyOf(read);
    }
}
