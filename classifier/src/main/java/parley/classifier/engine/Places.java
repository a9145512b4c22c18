package parley.classifier.engine;

import java.util.Arrays;

/**
 * Where the units and groups of one lexicon stand in one article. Which of them occur is known at
 * once; the places of a group are gathered when first asked for. Reused; not thread-safe.
 */
final class Places {
    /** More places of one group say nothing that fewer do not. */
    static final int MOST = 500;

    private static final int NOWHERE = -1;

    private final Lexicon lexicon;
    private ArticleWords words = ArticleWords.NONE;

    private int[][] idsOfWord = new int[512][];

    // The places of each unit that occurs, as a chain from the first to the last.
    private final int[] firstOfUnit;
    private final int[] lastOfUnit;
    private int[] found = new int[256];
    private int foundUnits;
    private int chained;
    private int[] chainPlace = new int[512];
    private int[] chainNext = new int[512];

    private final Presence presence;

    // The places of the groups asked for, in stretches; each is its first and last word in one
    // number.
    private final int[] stretchStart;
    private final int[] stretchEnd;
    private int gathered;
    private long[] stretches = new long[512];

    Places(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.firstOfUnit = new int[lexicon.unitCount()];
        this.lastOfUnit = new int[lexicon.unitCount()];
        Arrays.fill(firstOfUnit, NOWHERE);
        this.presence = new Presence(lexicon.groupCount());
        this.stretchStart = new int[lexicon.groupCount()];
        this.stretchEnd = new int[lexicon.groupCount()];
        Arrays.fill(stretchStart, NOWHERE);
    }

    /** Reads an article after the last one was cleared. */
    void read(ArticleWords next) {
        words = next;
        int count = words.count();
        if (idsOfWord.length < count) {
            idsOfWord = new int[Math.max(count, idsOfWord.length * 2)][];
        }
        WordTable table = lexicon.words();
        for (int i = 0; i < count; i++) {
            int[] ids = table.idsOf(words, i);
            idsOfWord[i] = ids;
            for (int id : ids) {
                add(id, i);
            }
        }
        addNumbers();
        addPhrases();
        markGroups();
    }

    /** Forgets the article. */
    void clear() {
        words = ArticleWords.NONE;
        for (int i = 0; i < foundUnits; i++) {
            firstOfUnit[found[i]] = NOWHERE;
        }
        for (int i = 0; i < presence.count(); i++) {
            stretchStart[presence.group(i)] = NOWHERE;
        }
        presence.clear();
        foundUnits = 0;
        chained = 0;
        gathered = 0;
    }

    private void add(int unit, int place) {
        if (chained == chainPlace.length) {
            chainPlace = Arrays.copyOf(chainPlace, chained * 2);
            chainNext = Arrays.copyOf(chainNext, chained * 2);
        }
        chainPlace[chained] = place;
        chainNext[chained] = NOWHERE;
        if (firstOfUnit[unit] == NOWHERE) {
            firstOfUnit[unit] = chained;
            if (foundUnits == found.length) {
                found = Arrays.copyOf(found, foundUnits * 2);
            }
            found[foundUnits++] = unit;
        } else {
            chainNext[lastOfUnit[unit]] = chained;
        }
        lastOfUnit[unit] = chained;
        chained++;
    }

    private void addNumbers() {
        for (int i = 0; i < words.numeralCount(); i++) {
            for (int number = 0; number < lexicon.numbers().size(); number++) {
                if (lexicon.numbers().get(number).contains(words.numeral(i))) {
                    add(lexicon.unitOfNumber(number), words.numeralPlace(i));
                }
            }
        }
    }

    private void addPhrases() {
        int terms = foundUnits;
        for (int i = 0; i < terms; i++) {
            int term = found[i];
            if (lexicon.isTerm(term)) {
                for (int phrase : lexicon.phrasesOf(term)) {
                    addPhrase(phrase, term);
                }
            }
        }
    }

    private void addPhrase(int number, int term) {
        Phrase phrase = lexicon.phrase(number);
        for (int at = firstOfUnit[term]; at != NOWHERE; at = chainNext[at]) {
            int start = chainPlace[at] - phrase.anchor();
            if (stands(phrase, start)) {
                add(lexicon.unitOfPhrase(number), start);
            }
        }
    }

    private boolean stands(Phrase phrase, int start) {
        int last = start + phrase.length() - 1;
        if (start < 0 || last >= words.count() || words.sentence(start) != words.sentence(last)) {
            return false;
        }
        for (int i = 0; i < phrase.length(); i++) {
            if (i != phrase.anchor() && !shares(idsOfWord[start + i], phrase.words().get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether two ascending lists share an element. */
    private static boolean shares(int[] some, int[] others) {
        int i = 0;
        int j = 0;
        while (i < some.length && j < others.length) {
            if (some[i] == others[j]) {
                return true;
            }
            if (some[i] < others[j]) {
                i++;
            } else {
                j++;
            }
        }
        return false;
    }

    private void markGroups() {
        for (int i = 0; i < foundUnits; i++) {
            for (int group : lexicon.groupsOf(found[i])) {
                presence.add(group, found[i]);
            }
        }
    }

    ArticleWords words() {
        return words;
    }

    /** The groups that occur. */
    Presence presence() {
        return presence;
    }

    boolean isPresent(int group) {
        return presence.has(group);
    }

    boolean arePresent(int[] groups) {
        for (int group : groups) {
            if (!presence.has(group)) {
                return false;
            }
        }
        return true;
    }

    /** Whether each of some groups has a place that begins within some words. */
    boolean occur(int[] groups, int from, int to) {
        for (int group : groups) {
            int place = from(group, from);
            if (place >= to(group) || first(place) >= to) {
                return false;
            }
        }
        return true;
    }

    /** Where the places of a group begin; the places are sorted, and none is there twice. */
    int from(int group) {
        if (!isPresent(group)) {
            return 0;
        }
        if (stretchStart[group] == NOWHERE) {
            gather(group);
        }
        return stretchStart[group];
    }

    /** Where the places of a group end; to be asked after where they begin. */
    int to(int group) {
        return isPresent(group) ? stretchEnd[group] : 0;
    }

    /** Where the places of a group begin that are not before a word. */
    int from(int group, int word) {
        int low = from(group);
        int high = to(group);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (first(middle) < word) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    int first(int place) {
        return (int) (stretches[place] >>> Integer.SIZE);
    }

    int last(int place) {
        return (int) stretches[place];
    }

    private void gather(int group) {
        int start = gathered;
        for (int link = presence.last(group); link != Presence.NONE; link = presence.before(link)) {
            gatherUnit(presence.unit(link));
        }
        if (gathered - start > 1) {
            Arrays.sort(stretches, start, gathered);
            int kept = start + 1;
            for (int i = start + 1; i < gathered; i++) {
                if (stretches[i] != stretches[i - 1]) {
                    stretches[kept++] = stretches[i];
                }
            }
            gathered = kept;
        }
        stretchStart[group] = start;
        stretchEnd[group] = gathered;
    }

    private void gatherUnit(int unit) {
        int longer = lexicon.length(unit) - 1;
        for (int at = firstOfUnit[unit]; at != NOWHERE; at = chainNext[at]) {
            if (gathered == stretches.length) {
                stretches = Arrays.copyOf(stretches, gathered * 2);
            }
            long first = chainPlace[at];
            stretches[gathered++] = (first << Integer.SIZE) | (first + longer);
        }
    }
}
