package parley.classifier.engine;

import org.jspecify.annotations.Nullable;

/**
 * One article before the conditions of one lexicon. Remembers what a condition made of the whole
 * article, because rules and tracks share conditions. Reused; not thread-safe.
 */
final class Evaluation {
    private final Places places;
    private final NearWalk nearWalk;
    private final ClauseCuts cuts;
    private final @Nullable Hit[] known;
    private final int[] knownSince;
    private int article;

    Evaluation(Lexicon lexicon, int nodes, ClauseCuts.Words clauseWords) {
        this.places = new Places(lexicon);
        this.nearWalk = new NearWalk(places);
        this.cuts = new ClauseCuts(places, clauseWords);
        this.known = new Hit[nodes];
        this.knownSince = new int[nodes];
    }

    /** Begins with an article. */
    void read(ArticleWords words) {
        article++;
        places.read(words);
    }

    /** Lets go of the article. */
    void done() {
        places.clear();
        cuts.clear();
    }

    Places places() {
        return places;
    }

    ArticleWords words() {
        return places.words();
    }

    /** The clauses of the article. */
    Units clauses() {
        return cuts.clauses();
    }

    NearWalk nearWalk() {
        return nearWalk;
    }

    /** What of the whole article meets a condition. */
    @Nullable Hit whole(Node node) {
        return hit(node, 0, words().count());
    }

    /** What of some words meets a condition. */
    @Nullable Hit hit(Node node, int from, int to) {
        if (from != 0 || to != words().count()) {
            return node.evaluate(this, from, to);
        }
        int id = node.id();
        if (knownSince[id] != article) {
            known[id] = node.evaluate(this, from, to);
            knownSince[id] = article;
        }
        return known[id];
    }

    /** The first place of a group in some of the parts and words; -1 if there is none. */
    int first(int group, int fields, int from, int to) {
        if (!places.isPresent(group)) {
            return -1;
        }
        int looked = 0;
        int place = places.from(group, from);
        int end = places.to(group);
        for (; place < end && places.first(place) < to && looked < Places.MOST; place++) {
            if (places.last(place) < to) {
                looked++;
                if ((fields & words().part(places.first(place))) != 0) {
                    return place;
                }
            }
        }
        return -1;
    }
}
