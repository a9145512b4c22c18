package parley.classifier.engine;

/**
 * Cuts sentences into clauses when they are first asked for. A clause begins with its sentence,
 * with a word that begins clauses, and after punctuation that parts clauses unless a word follows
 * that goes on with what was begun. Reused; not thread-safe.
 */
final class ClauseCuts {
    /**
     * The groups of words that tell.
     *
     * @param begin what begins a clause
     * @param goOn what goes on with the clause although punctuation stands before it
     */
    record Words(int begin, int goOn) {}

    private final Places places;
    private final Words clauseWords;
    private final Units clauses = new Units();
    private boolean[] begins = new boolean[512];
    private boolean known;

    ClauseCuts(Places places, Words clauseWords) {
        this.places = places;
        this.clauseWords = clauseWords;
    }

    /** Forgets the article. */
    void clear() {
        known = false;
    }

    Units clauses() {
        if (!known) {
            cut();
            known = true;
        }
        return clauses;
    }

    private void cut() {
        ArticleWords words = places.words();
        if (begins.length < words.count()) {
            begins = new boolean[Math.max(words.count(), begins.length * 2)];
        }
        for (int i = 0; i < words.count(); i++) {
            begins[i] = words.parted(i);
        }
        clauses.clear();
        Units sentences = words.sentences();
        for (int sentence = 0; sentence < sentences.count(); sentence++) {
            int from = sentences.start(sentence);
            int to = sentences.after(sentence);
            mark(clauseWords.goOn(), from, to, false);
            mark(clauseWords.begin(), from, to, true);
            clauses.begin(from);
            for (int i = from + 1; i < to; i++) {
                if (begins[i]) {
                    clauses.begin(i);
                }
            }
        }
        clauses.end(words.count());
    }

    private void mark(int group, int from, int to, boolean begin) {
        int looked = 0;
        int place = places.from(group, from);
        int end = places.to(group);
        for (; place < end && places.first(place) < to && looked < Places.MOST; place++) {
            if (places.last(place) < to) {
                looked++;
                begins[places.first(place)] = begin;
            }
        }
    }
}
