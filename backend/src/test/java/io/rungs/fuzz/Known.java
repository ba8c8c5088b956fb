package io.rungs.fuzz;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/// What there is and may be touched: a skill and proposals of this test alone.
record Known(String slug, List<UUID> ids, List<Long> proposals) {
    /// What would be right for a part or a parameter of this name.
    String text(String name, String format, Random random) {
        if (format.equals("uuid")) return ids.get(random.nextInt(ids.size())).toString();
        return switch (name) {
            case "slug", "skill", "ref" -> slug;
            case "scope" -> random.nextBoolean() ? "skills" : "proposals";
            case "number" -> String.valueOf(proposals.get(random.nextInt(proposals.size())));
            case "subject" -> random.nextBoolean() ? "skill:" + slug : "proposal:" + proposals.getFirst();
            case "from", "to", "revision", "patchSet", "restore", "revert" -> String.valueOf(random.nextInt(3));
            case "state" -> List.of("unread", "done", "saved").get(random.nextInt(3));
            case "asOf" -> List.of("2026-01-01", "2099-01-01T00:00:00Z").get(random.nextInt(2));
            default -> "Logs each and every run.";
        };
    }
}
