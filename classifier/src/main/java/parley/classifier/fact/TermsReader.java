package parley.classifier.fact;

import parley.contract.record.Passage;

import java.util.List;

/** Reads terms word for word: what a plan "calls for", "передбачає" or "предусматривает". */
final class TermsReader {
    static final int LONGEST = 200;
    private static final int FEWEST_WORDS = 2;

    private TermsReader() {}

    static void read(Sentence s, List<Passage> into) {
        int at = s.find(Cue.CONTAINS, 0, s.size());
        // "Their demands, which included": not what a plan says.
        boolean named = s.find(Cue.TERMS, 0, at) >= 0 || s.find(Cue.PROPOSED, 0, at) >= 0;
        if (at < 0 || !named || s.form(at - 1).equals("which")) {
            return;
        }
        int end = s.size() - 1;
        for (int i = at + 1; i < s.size(); i++) {
            if (s.parted(i) && (attribution(s, i) || s.gap(i).indexOf(';') >= 0)) {
                end = i - 1;
                break;
            }
        }
        // Too long a clause is cut where a comma stands.
        while (end > at && s.passage(at, end).words().length() > LONGEST) {
            int cut = end;
            while (cut > at && !s.parted(cut)) {
                cut--;
            }
            end = cut - 1;
        }
        if (end - at >= FEWEST_WORDS) {
            into.add(s.passage(at, end));
        }
    }

    private static boolean attribution(Sentence s, int from) {
        for (int i = from; i < Math.min(from + 4, s.size()); i++) {
            if (s.is(i, Cue.REPORTED)) {
                return true;
            }
        }
        return false;
    }
}
