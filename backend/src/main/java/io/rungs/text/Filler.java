package io.rungs.text;

import io.rungs.kernel.Letters;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Knows texts that only hold the place of one: by what they mean, not by how short they are. "Sets direction" says
/// something, "Nothing has been defined for this level yet" does not.
///
/// A statement is filler if nobody but the writer is meant by it (a mark, a template), or if it says no more than
/// that there is nothing to say, or that it stands elsewhere. It says no more where *all* its words are of those
/// that such remarks are made of: one word beyond them, and it counts as a statement.
///
/// ```
/// TODO: ask Ben          a mark
/// not expected here      nothing is said, in words for that
/// same as Senior         it stands elsewhere: a way to say so, and where
/// as above, plus tests   likewise; two words behind that are a remark, more are a statement
/// ```
public final class Filler {
    /// Words behind "as above, plus" from which on they say something by themselves.
    private static final int SAYS_SOMETHING = 3;

    private static final int REPEATED = 3;

    /// As people leave it who mean to come back.
    private static final Pattern MARK = Pattern.compile(
            "\\W*+(?:(?:TBA|TBC|TBD|TODO|FIXME|WIP|XXX)\\b|(?i:TBA|TBC|TBD|TODO|FIXME|WIP)\\s?:).*", Pattern.DOTALL);

    private static final Pattern BRACKETED = Pattern.compile("[(\\[{<] ?(?:TBA|TBC|TBD|TODO|FIXME|WIP|XXX)\\b");

    /// "L5", "IC-3", "G7", "4": how levels are called where they are counted.
    private static final Pattern COUNTED = Pattern.compile("[a-z]{0,3}[0-9]{1,2}");

    private static final Pattern CROSSES = Pattern.compile("x++");

    /// Whole remarks, in other languages too.
    private static final Set<String> REMARKS = phrases(
            "same|under discussion|coming soon|coming later|to follow|follows|will follow|follows later|to come|work in progress|in progress"
                    + "|under construction|na|n a|n v t|k a|s o|tba|tbc|tbd|todo|to do|fixme|wip|missing|placeholder|ditto"
                    + "|idem|pending|empty|blank|unknown|undefined|unspecified|undecided|unchanged|draft|later|dummy text"
                    + "|sample text|text|description|noch offen|offen|folgt|entfällt|siehe oben|wie oben|keine angabe"
                    + "|keine|nicht definiert|noch nicht definiert|nicht zutreffend|à définir|à venir|voir ci dessus|néant"
                    + "|sans objet|por definir|pendiente|no aplica|同上|以下同上|前項と同じ|上記と同じ|上記参照|未定|未定義|未記入"
                    + "|未設定|準備中|作成中|検討中|該当なし|なし|無し|特になし|待定|暂无|无|不适用|待补充|해당 없음|해당없음|없음|미정|추후 작성"
                    + "|작성 예정|위와 같음|위와 동일|이하 동일|상동");

    /// Behind the name of a level these say that it stands there.
    private static final List<String> REFERRING =
            List.of("を参照", "参照", "と同じ", "に同じ", "と同様", "同様", "과동일", "와동일", "동일", "참조", "와같음", "과같음");

    /// What such remarks are made of besides what makes them one.
    private static final Set<String> LINKING = words("a an the this that these those at on in for of from to with by as"
            + " is are was were be been being has have had will would should can does do did it its they we i and or also"
            + " please yet here there so far now currently still only just present moment time level levels rung rungs"
            + " role roles step stage grade band tier cell field skill skills expectation expectations requirement"
            + " requirements description descriptions definition definitions text texts content statement statements"
            + " summary criteria criterion detail details information info example entry entries wording value values"
            + " defined described specified written expected required applicable applied apply applies available needed"
            + " relevant documented determined filled completed decided provided given added known stated said announced"
            + " agreed confirmed clarified done change changes difference differences different additional further other"
            + " separate specific new extra formal particular anything something more else next later soon shortly"
            + " section row column line page per focus priority topic");

    private static final Set<String> NOTHING = words("no not none nothing nil null na nowhere unchanged undefined"
            + " unspecified unknown undecided missing pending tba tbc tbd todo wip placeholder");

    /// What is "to be" that.
    private static final Set<String> LATER = words("defined described specified written documented determined filled"
            + " completed decided provided given added known stated announced agreed confirmed clarified done");

    private static final Set<String> COMING = words("follow follows coming");

    private static final Set<String> WHERE =
            words("above below before previous previously prior preceding former earlier"
                    + " lower higher junior senior predecessor");

    private static final Set<String> WAYS =
            words("as like see same equal equals equally identical identically equivalent meet meets"
                    + " ditto idem cf compare refer everything all unchanged analogous");

    private static final Set<String> UNITS = words("level rung stage grade band tier step");

    private static final Set<String> MORE = words("plus and but with including additionally also");

    private static final Set<String> ASKING =
            words("describe insert add enter write fill type put edit replace click your change");

    private static final Set<String> ADDRESSED = words("here this your you what");
    private static final Set<String> OF_TEMPLATES = words("what how who somebody someone person people you your short"
            + " shows show sentence sentences word words place below above own title name");

    private static final Set<String> GIBBERISH = words("asdf qwerty foo bar baz bla blah lorem ipsum dolor test");

    /// Words of the names that levels and proficiencies have here.
    private final Set<String> names = new HashSet<>();

    private Filler(Collection<String> names) {
        names.forEach(it -> this.names.addAll(Essence.of(it)));
        this.names.removeAll(LINKING);
    }

    /// @param names of the levels and proficiencies, which texts refer to
    public static Filler knowing(Collection<String> names) {
        return new Filler(names);
    }

    /// Whether nothing is read of it but signs.
    public static boolean isEmpty(Wording text) {
        return text.contents().stream().flatMap(it -> it.essence.stream()).noneMatch(ContentWords::isWord);
    }

    /// Whether the text as a whole says nothing, or is marked as one that is not written yet.
    public boolean fills(Wording text) {
        return text.statements().stream().anyMatch(it -> isMarked(it.text()))
                || !text.contents().isEmpty() && text.contents().stream().allMatch(it -> saysNothing(it.essence));
    }

    public boolean fills(String text) {
        return fills(Wording.of(text));
    }

    private static boolean isMarked(String statement) {
        return MARK.matcher(statement).matches()
                || BRACKETED.matcher(statement).find()
                || Letters.small(statement).contains("lorem ipsum");
    }

    private boolean saysNothing(List<String> essence) {
        List<String> words = essence.stream().filter(ContentWords::isWord).toList();
        String all = String.join(" ", words);
        return words.isEmpty()
                || REMARKS.contains(all)
                || repeats(words)
                || isNames(words)
                || refers(all.replace(" ", ""))
                || saysThatNothing(words)
                || leadsElsewhere(words)
                || asksTheWriter(words);
    }

    private static boolean repeats(List<String> words) {
        boolean same = words.size() >= REPEATED && Set.copyOf(words).size() == 1;
        return same
                || words.stream()
                        .allMatch(it ->
                                GIBBERISH.contains(it) || CROSSES.matcher(it).matches());
    }

    private boolean isName(String word) {
        return names.contains(word) || COUNTED.matcher(word).matches();
    }

    /// "Level 3", "Senior".
    private boolean isNames(List<String> words) {
        return words.stream().anyMatch(this::isName) && words.stream().allMatch(it -> UNITS.contains(it) || isName(it));
    }

    private boolean refers(String joined) {
        return REFERRING.stream()
                .anyMatch(it -> joined.endsWith(it) && isName(joined.substring(0, joined.length() - it.length())));
    }

    private boolean saysThatNothing(List<String> words) {
        boolean toBe = words.contains("be")
                && (words.contains("to") || words.contains("will"))
                && words.stream().anyMatch(LATER::contains);
        boolean nothing =
                words.getFirst().equals("n") && words.size() > 1 && words.get(1).equals("a");
        boolean later = words.size() > 1 && COMING.contains(words.getLast());
        return (toBe || nothing || later || words.stream().anyMatch(NOTHING::contains))
                && words.stream()
                        .skip(nothing ? 2 : 0)
                        .allMatch(it -> NOTHING.contains(it) || COMING.contains(it) || links(it));
    }

    private boolean links(String word) {
        return LINKING.contains(word) || WHERE.contains(word) || isName(word);
    }

    /// A way to say so first, then where; what more is said behind that hardly says anything.
    private boolean leadsElsewhere(List<String> words) {
        int at = 0;
        while (at < words.size() && LINKING.contains(words.get(at)) && !WAYS.contains(words.get(at))) at++;
        if (at == words.size() || !WAYS.contains(words.get(at))) return false;
        int where = -1;
        for (; at < words.size() && (links(words.get(at)) || WAYS.contains(words.get(at))); at++)
            if (WHERE.contains(words.get(at)) || isName(words.get(at))) where = at;
        if (where < 0) return false;
        if (at == words.size()) return true;
        boolean isMore = words.subList(where + 1, at + 1).stream().anyMatch(MORE::contains);
        return isMore && rest(words, where + 1) < SAYS_SOMETHING;
    }

    private static long rest(List<String> words, int from) {
        return words.stream().skip(from).filter(it -> !MORE.contains(it)).count();
    }

    private boolean asksTheWriter(List<String> words) {
        boolean addressed = words.stream().anyMatch(ADDRESSED::contains);
        return ASKING.contains(words.getFirst())
                && addressed
                && words.stream().allMatch(it -> ASKING.contains(it) || OF_TEMPLATES.contains(it) || links(it));
    }

    private static Set<String> words(String list) {
        return Set.copyOf(List.of(list.split(" ")));
    }

    private static Set<String> phrases(String list) {
        return Set.copyOf(List.of(list.split("\\|")));
    }
}
