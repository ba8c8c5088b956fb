package io.rungs.text;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Knows words that are the step from one level to the next: for whom and how far (my team, the organisation), how
/// much (small, complex), how often, with whose help, and what is done (builds, designs). Two texts that differ in
/// one of them are no copies of each other.
///
/// They are known of English alone. Of another language any word may be one.
public final class StepWords {
    private static final Set<String> EXTENT =
            words("area areas board business businesses client clients codebase company"
                    + " companies component components community country countries customer customers department departments"
                    + " director directors division divisions domain domains enterprise epic epics executive executives feature"
                    + " features file files function functions global globally group groups industry initiative initiatives"
                    + " international juniors lead leader leaders leadership leads local locally manager managers market markets"
                    + " module modules national office offices org organisation organisations organisational organization"
                    + " organizations organizational partner partners peer peers platform platforms portfolio portfolios product"
                    + " products program programme programmes programs project projects public region regional regions seniors"
                    + " service services site sites squad squads stakeholder stakeholders story stories subsystem subsystems"
                    + " supplier suppliers system systems task tasks team teams ticket tickets unit units vendor vendors world"
                    + " day daily week weekly month monthly quarter quarterly year years yearly annual sprint sprints");

    private static final Set<String> MEASURE =
            words("advanced ambiguity ambiguous basic big bigger biggest broad broader"
                    + " clear common complete complex complexities complexity complicated critical deep deeper deeply defined difficult"
                    + " easy entire existing expert experts expertise full fully hard harder high higher highest important"
                    + " intermediate known large larger largest limited long longer low lower lowest major medium minor narrow new"
                    + " novel novice partial proficient proficiency routine short shorter simple simpler small smaller smallest"
                    + " strategic strategy straightforward tactical trivial typical uncertain uncertainty unclear undefined"
                    + " unfamiliar unknown unusual usual whole wide wider fluent fluently familiar");

    private static final Set<String> SUPPORT = words("alone assist assistance assisted autonomous autonomously autonomy"
            + " closely coaching direction feedback guidance guide guided guides help helped helps independence independent"
            + " independently instruction instructions learn learning learns mentored mentoring pair pairing"
            + " self supervised supervision support supported supporting unaided unsupervised");

    private static final Set<String> MANY = words("all always any beyond both consistent consistently cross early each"
            + " every few first frequent frequently less many more most multi multiple never no not occasional"
            + " occasionally often one only other others outside own personal personally proactive proactively rarely"
            + " reactive reactively regular regularly second several single some sometimes themselves three two usually"
            + " various within without my our their accountable accountability owner owners ownership responsible"
            + " responsibility junior middle mid senior staff principal head chief");

    private final boolean english;
    private final Set<String> names = new HashSet<>();

    private StepWords(boolean english, Collection<String> names) {
        this.english = english;
        names.forEach(it -> this.names.addAll(Essence.of(it)));
    }

    /// @param language the tag of the language that the texts are written in, as `en-GB`
    /// @param names of levels and proficiencies
    public static StepWords in(String language, Collection<String> names) {
        return new StepWords(isEnglish(language), names);
    }

    public static boolean isEnglish(String language) {
        return Locale.forLanguageTag(language).getLanguage().equals("en");
    }

    /// Whether it can be told that a word is none.
    boolean known() {
        return english;
    }

    boolean has(String word) {
        return EXTENT.contains(word)
                || MEASURE.contains(word)
                || SUPPORT.contains(word)
                || MANY.contains(word)
                || names.contains(word)
                || word.codePoints().anyMatch(Essence::digit)
                || EnglishVerbs.isVerb(word);
    }

    /// Whether a statement with it is about being helped, which one does without higher up.
    boolean helps(String word) {
        return SUPPORT.contains(word);
    }

    /// Whether one of it and several are different steps: a team, teams.
    static boolean isExtent(String word) {
        return EXTENT.contains(word);
    }

    private static Set<String> words(String list) {
        return Set.copyOf(List.of(list.split(" ")));
    }
}
