package io.rungs.catalog.profile;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a skill says besides its roles and cells, each as text: what it is called, how it looks, how long it may
/// be, and where it stands in a profile. This is the only list of them.
public enum SkillField {
    STATE(
            "State",
            Form.STATE,
            0,
            true,
            it -> it.state().name(),
            (it, value) -> it.with(SkillState.valueOf(there(value)))),
    NAME("Name", Form.TEXT, Profile.LONGEST_NAME, true, Profile::name, (it, value) -> it.withName(there(value))),
    SLUG("Address", Form.SLUG, 80, true, Profile::slug, (it, value) -> it.withSlug(there(value))),
    GROUP(
            "Group",
            Form.GROUP,
            0,
            true,
            it -> it.group().toString(),
            (it, value) -> it.withGroup(UUID.fromString(there(value)))),
    SUMMARY("Summary", Form.TEXT, Profile.LONGEST_SUMMARY, false, Profile::summary, Profile::withSummary);

    /// How its values look, and the part that they are sent as.
    public enum Form {
        TEXT("text"),
        /// An address.
        SLUG("slug"),
        /// The id of a group.
        GROUP("group"),
        /// Whether the skill is there: what collides is the skill itself.
        STATE("skill");

        private final String part;

        Form(String part) {
            this.part = part;
        }
    }

    /// Reads it in a profile.
    private interface Reader {
        @Nullable
        String of(Profile profile);
    }

    /// The profile with another value of it.
    private interface Writer {
        Profile in(Profile profile, @Nullable String value);
    }

    private final String label;
    private final Form form;
    private final int longest;
    private final boolean required;
    private final Reader reader;
    private final Writer writer;

    SkillField(String label, Form form, int longest, boolean required, Reader reader, Writer writer) {
        this.label = label;
        this.form = form;
        this.longest = longest;
        this.required = required;
        this.reader = reader;
        this.writer = writer;
    }

    private static String there(@Nullable String value) {
        return Objects.requireNonNull(value);
    }

    public String label() {
        return label;
    }

    public Form form() {
        return form;
    }

    /// As its values are sent, and named where they collide.
    public String part() {
        return form.part;
    }

    /// In code points.
    public int longest() {
        return longest;
    }

    /// Whether no skill is without it: it is given when the skill is created.
    public boolean isRequired() {
        return required;
    }

    /// Whether it is words that somebody chooses.
    public boolean isWords() {
        return form == Form.TEXT || form == Form.SLUG;
    }

    public @Nullable String of(Profile profile) {
        return reader.of(profile);
    }

    public Profile in(Profile profile, @Nullable String value) {
        return writer.in(profile, value);
    }
}
