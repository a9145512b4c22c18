package parley.classifier.match;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts sentences into clauses. A clause begins with its sentence, with a word that begins clauses
 * ("after", "but", "що"), and after punctuation that parts clauses unless a word follows that goes
 * on with what was begun ("that").
 */
record ClauseWords(Terms begin, Terms goOn) {
    /** The clauses in order; together they are the sentences. */
    List<Reading.Range> clauses(Reading reading) {
        boolean[] begins = new boolean[reading.size()];
        boolean[] goesOn = new boolean[reading.size()];
        for (Reading.Range sentence : reading.sentences()) {
            begin.in(reading, sentence).forEach(at -> begins[at.first()] = true);
            goOn.in(reading, sentence).forEach(at -> goesOn[at.first()] = true);
        }
        List<Reading.Range> clauses = new ArrayList<>();
        for (Reading.Range sentence : reading.sentences()) {
            int from = sentence.from();
            for (int i = from + 1; i < sentence.to(); i++) {
                if (begins[i] || (reading.token(i).parted() && !goesOn[i])) {
                    clauses.add(new Reading.Range(from, i));
                    from = i;
                }
            }
            clauses.add(new Reading.Range(from, sentence.to()));
        }
        return clauses;
    }
}
