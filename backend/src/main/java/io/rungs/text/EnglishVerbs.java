package io.rungs.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tells English texts that name a possession ("Good knowledge of Docker") from those that name an act ("Packages
/// services as images").
///
/// Without a dictionary this is a guess, so it only speaks up when all signs agree: each statement opens as such
/// phrases do, and no word of the text is, or could be, a verb. Most texts without a verb pass; hardly one with a
/// verb is suspected.
public final class EnglishVerbs {
    /// What may stand before the word that opens the phrase.
    private static final Set<String> STEPS =
            words("a an the very fairly quite really some at least in depth highly extremely");

    /// Nouns and adjectives that open a phrase without a verb, none of them a verb itself.
    private static final Set<String> OPENERS = words("ability able acquaintance advanced appreciation awareness aware"
            + " background basic broad capability capable certification comfortable competence competency competent"
            + " comprehensive comprehension confidence confident deep detailed excellent experience experienced expert"
            + " expertise exceptional extensive familiar familiarity fluency fluent foundational fundamental general"
            + " good great knowledge knowledgeable mastery outstanding practical proficiency proficient profound proven"
            + " relevant skilled skill skills skillset solid strong theoretical thorough understanding years");

    /// What makes a clause of the phrase: auxiliaries, infinitives, relative clauses.
    private static final Set<String> CLAUSES = words("am are be been being can cannot could did do does done had has"
            + " have having is may might must need needs ought shall should that to was were what when where which who"
            + " whom whose will would");

    private static final Set<String> VERBS = words("accept achieve act adapt add address adjust adopt advise agree"
            + " align allow analyse analyze answer anticipate apply approve argue arrange ask assemble assess assign"
            + " assist attach attend automate avoid back balance base become begin break bring build calculate"
            + " calibrate call capture care carry catch challenge change check choose clarify clean clear close coach"
            + " code collaborate collect combine come command communicate compare complete compose configure confirm"
            + " connect consider consult contribute control convert convey convince coordinate correct cover create"
            + " cut debug decide decompose define delegate deliver demonstrate deploy derive describe design detect"
            + " determine develop devise diagnose differentiate direct discover discuss distinguish document drive edit"
            + " educate eliminate embed enable encourage enforce engage ensure escalate establish estimate evaluate"
            + " evolve examine execute exercise expand explain explore expose express extend extract facilitate find"
            + " fit fix focus follow forecast foster gather generate get give go govern grow guarantee guide handle"
            + " help hold identify implement improve influence inform initiate inspect inspire install instrument"
            + " integrate interpret interview introduce investigate invite isolate join judge keep know lay lead learn"
            + " leave let link listen log look maintain make manage map measure meet mentor migrate minimise minimize"
            + " mitigate model monitor move name navigate negotiate note notice observe offer operate optimise optimize"
            + " orchestrate organise organize own package pair participate partner pass perform persuade pick plan"
            + " practice practise predict prepare present prevent prioritise prioritize produce profile promote propose"
            + " protect prove provide publish pull push put quantify query raise rank reach read realise realize"
            + " recognise recognize recommend reconcile record reduce refactor refine reflect relate release rely"
            + " remove repair report represent reproduce request require research resolve respect respond review revise"
            + " rewrite run scale schedule secure see seek select send serve set settle shape share ship show simplify"
            + " size solve speak specify sponsor standardise standardize start state stay steer stop structure suggest"
            + " summarise summarize supervise supply support sustain take teach tell test think tie trace track train"
            + " transform translate troubleshoot tune turn understand uphold use validate verify version visualise"
            + " visualize weigh work write");

    private EnglishVerbs() {}

    /// Whether no statement of the text has a verb, for sure.
    public static boolean missing(Wording text) {
        return !text.said().isEmpty() && text.said().stream().allMatch(EnglishVerbs::phrase);
    }

    /// Whether the word is a verb, in whatever form, or looks like one.
    static boolean isVerb(String word) {
        return stems(word).anyMatch(VERBS::contains)
                || word.endsWith("ing") && Stream.of("", "e").anyMatch(it -> VERBS.contains(cut(word, 3) + it));
    }

    private static boolean phrase(List<String> statement) {
        return statement.stream()
                        .dropWhile(STEPS::contains)
                        .findFirst()
                        .filter(OPENERS::contains)
                        .isPresent()
                && statement.stream().noneMatch(EnglishVerbs::act);
    }

    private static boolean act(String word) {
        return CLAUSES.contains(word) || stems(word).anyMatch(VERBS::contains);
    }

    /// The forms that the word may be an inflection of. Forms in -ing are as good as nouns.
    private static Stream<String> stems(String word) {
        if (word.endsWith("ies") || word.endsWith("ied")) return Stream.of(word, cut(word, 3) + "y");
        if (word.endsWith("es") || word.endsWith("ed")) return Stream.of(word, cut(word, 1), cut(word, 2));
        return word.endsWith("s") ? Stream.of(word, cut(word, 1)) : Stream.of(word);
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }

    private static Set<String> words(String list) {
        return Pattern.compile(" ").splitAsStream(list).collect(Collectors.toUnmodifiableSet());
    }
}
