package io.rungs.catalog;

/// A skill was asked for at an address that it had once. It is answered with the way to the one that it has now.
public final class SkillMoved extends RuntimeException {
    private final transient SkillRef skill;

    SkillMoved(SkillRef skill) {
        super(skill.name() + " is at " + skill.slug() + " now", null, false, false);
        this.skill = skill;
    }

    public SkillRef skill() {
        return skill;
    }
}
