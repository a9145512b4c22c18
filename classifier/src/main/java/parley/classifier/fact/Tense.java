package parley.classifier.fact;

import java.util.Set;
import java.util.regex.Pattern;

/** Whether something lies back or ahead, as the nearest verb says. */
enum Tense {
    PAST,
    FUTURE,
    NONE;

    private static final int REACH = 12;
    private static final int AUXILIARIES = 3;
    private static final int SHORTEST_VERB = 5;
    private static final Pattern REFLEXIVE = Pattern.compile(".*л(ся|ась|ось|ись|ися|ося|ася)");
    private static final Set<String> NO_VERBS =
            Set.of("armed", "united", "hundred", "wounded", "injured", "indeed", "speed", "exceed");

    /** What the verb nearest to some words says. */
    static Tense near(Sentence s, int first, int last) {
        if (s.is(first - 1, Cue.SINCE)) {
            // "Postponed until June 24".
            return FUTURE;
        }
        for (int away = 1; away <= REACH; away++) {
            for (int at : new int[] {first - away, last + away}) {
                if (s.is(at, Cue.FUTURE)) {
                    return FUTURE;
                }
                if (past(s, at)) {
                    // "Will be held" lies ahead.
                    return s.find(Cue.FUTURE, at - AUXILIARIES, at) >= 0 ? FUTURE : PAST;
                }
            }
        }
        return NONE;
    }

    private static boolean past(Sentence s, int at) {
        String form = s.form(at);
        boolean regular =
                form.length() >= SHORTEST_VERB
                        && !NO_VERBS.contains(form)
                        && (form.endsWith("ed")
                                || form.endsWith("вся")
                                || REFLEXIVE.matcher(form).matches());
        return s.is(at, Cue.PAST) || (regular && !s.hyphened(at) && !s.hyphened(at + 1));
    }
}
