package parley.classifier.fact;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Pattern;

/** Whose people are counted, who hands them over and who receives them. */
final class Sides {
    private static final int NEAR = 5;
    private static final List<String> OF_A_PEOPLE =
            List.of("ian", "ians", "i", "is", "can", "cans", "ese", "thai", "afghan", "ban");

    private static final Pattern ADJECTIVE =
            Pattern.compile(
                    ".*[сц]ь?к(ий|ого|ому|им|ім|ом|ая|ой|ую|ое|ие|их|ими|а|ої|ій|у|ою|е|і)");

    /** Codes of the parties of a handover, where the sentence says so. */
    record Handover(@Nullable String givenBy, @Nullable String takenBy) {}

    private final Sentence s;

    Sides(Sentence sentence) {
        this.s = sentence;
    }

    /** Whether a name says whose somebody is: Ukrainian, украинских, not Ukraine. */
    boolean belongs(int at) {
        String form = s.form(at);
        boolean latin = form.chars().allMatch(c -> c < 128);
        return latin
                ? OF_A_PEOPLE.stream().anyMatch(form::endsWith)
                : !s.capital(at) || (at == 0 && adjective(at));
    }

    /** Whether a name is an adjective: Russian, російський. */
    boolean adjective(int at) {
        String form = s.form(at);
        return form.chars().allMatch(c -> c < 128)
                ? belongs(at)
                : ADJECTIVE.matcher(form).matches();
    }

    /** The party whose people stand from one word to another or right after. */
    @Nullable String owner(int from, int last) {
        for (int i = from; i < Math.min(s.size(), last + 4); i++) {
            if (i > from && (s.parted(i) || Numbers.at(s, i) != null)) {
                return null;
            }
            if (i > last
                    && (s.is(i, Cue.TO)
                            || s.is(i, Cue.GIVE)
                            || s.is(i, Cue.TAKE)
                            || s.form(i).equals("by"))) {
                return null;
            }
            if (s.is(i, Cue.PARTY) && belongs(i)) {
                return s.value(i, Cue.PARTY);
            }
        }
        return null;
    }

    Handover handover(int first, int last) {
        int give = near(Cue.GIVE, first);
        int take = near(Cue.TAKE, first);
        if (give >= 0 && (take < 0 || Math.abs(give - first) < Math.abs(take - first))) {
            String giver = subject(give);
            String taker = recipient(give, last);
            return new Handover(giver, taker == null || taker.equals(giver) ? null : taker);
        }
        if (take < 0) {
            return new Handover(null, null);
        }
        // «Росія повернула Україні» gives what «Україна повернула» takes.
        String taker = s.form(take).startsWith("повер") ? recipient(take, last) : null;
        return taker == null
                ? new Handover(null, subject(take))
                : new Handover(subject(take), taker);
    }

    /** The nearest verb of a sort; -1 if none is near. */
    private int near(Cue cue, int first) {
        for (int i = first - 1; i >= Math.max(0, first - NEAR); i--) {
            if (s.is(i, cue)) {
                return i;
            }
        }
        return -1;
    }

    /** Who stands before a verb, in its own clause. */
    @Nullable String subject(int verb) {
        if (s.is(verb - 1, Cue.AND)) {
            int earlier = Math.max(near(Cue.GIVE, verb), near(Cue.TAKE, verb));
            return earlier < 0 ? null : subject(earlier);
        }
        for (int i = verb - 1; i >= Math.max(0, verb - NEAR); i--) {
            if (s.parted(i + 1) || s.is(i, Cue.TERMS) || s.is(i, Cue.REPORTED)) {
                return null;
            }
            if (s.is(i, Cue.PARTY)) {
                return s.form(i - 1).equals("to") ? null : s.value(i, Cue.PARTY);
            }
        }
        return null;
    }

    private @Nullable String recipient(int verb, int last) {
        for (int i = verb + 1; i < Math.min(s.size(), last + 8); i++) {
            if (s.parted(i)) {
                return null;
            }
            if (s.is(i, Cue.PARTY)) {
                boolean latin = s.form(i).chars().allMatch(c -> c < 128);
                boolean dative =
                        i == verb + 1 && (s.capital(i) || s.form(i + 1).startsWith("сторон"));
                if (latin ? s.form(i - 1).equals("to") : dative) {
                    return s.value(i, Cue.PARTY);
                }
            }
        }
        return null;
    }
}
