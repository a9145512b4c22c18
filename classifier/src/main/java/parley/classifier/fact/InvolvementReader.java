package parley.classifier.fact;

import parley.contract.record.Deed;
import parley.contract.record.Involvement;
import parley.contract.record.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads who proposed, accepted, rejected, mediated or hosted it. */
final class InvolvementReader {
    private static final int NEAR = 4;
    private static final int CLAUSE = 8;
    private static final Pattern GENITIVE = Pattern.compile("[а-яіїєґ-]+[аяи]|[а-я]+ы");
    private static final Pattern AS_MEDIATOR = Pattern.compile("посе?редник(ом|ами)");
    private static final int MOST_TOGETHER = 4;

    /**
     * What was done, by the words that say who does it and by those that say by whom it is done.
     */
    private record Act(Deed deed, Cue verb, Cue participle) {}

    private static final List<Act> ACTS =
            List.of(
                    new Act(Deed.PROPOSED, Cue.PROPOSED, Cue.PROPOSED_BY),
                    new Act(Deed.ACCEPTED, Cue.ACCEPTED, Cue.ACCEPTED_BY),
                    new Act(Deed.REJECTED, Cue.REJECTED, Cue.REJECTED_BY));

    private final Sentence s;
    private final Sides sides;

    InvolvementReader(Sentence sentence) {
        this.s = sentence;
        this.sides = new Sides(sentence);
    }

    void read(Kind kind, List<Involvement> into) {
        boolean terms = kind == Kind.PROPOSAL && s.has(Cue.TERMS);
        for (int i = 0; i < s.size(); i++) {
            if (terms) {
                for (Act act : ACTS) {
                    deed(i, act.verb, act.deed, into);
                    doneBy(i, act.participle, act.deed, into);
                }
                offer(i, into);
                received(i, into);
            }
            if (s.is(i, Cue.HOSTED)) {
                host(i, into);
            }
            mediator(i, into);
        }
    }

    private void deed(int at, Cue cue, Deed deed, List<Involvement> into) {
        Phrases.Hit verb = s.hit(at, cue);
        if (verb == null
                || adjective(cue, at)
                || toDo(verb)
                || notion(verb)
                || s.find(Cue.UNREAL, at - 2, at) >= 0) {
            return;
        }
        if (s.find(Cue.PASSIVE, at - 2, at) >= 0 || s.is(verb.last() + 1, Cue.BY)) {
            int by = s.find(Cue.BY, verb.last() + 1, verb.last() + NEAR);
            int party = by < 0 ? -1 : s.find(Cue.PARTY, by + 1, by + 3);
            add(deed, party, at, party, into);
            return;
        }
        if (!subject(deed, at, verb.last(), into)) {
            inverted(deed, at, verb.last(), into);
        }
    }

    /** "US-backed", but for "US-proposed". */
    private boolean adjective(Cue cue, int at) {
        return cue != Cue.PROPOSED && s.hyphened(at);
    }

    /** "Agreed to work on a plan", not "agreed to the plan". */
    private boolean toDo(Phrases.Hit verb) {
        int next = verb.last() + 1;
        return s.form(verb.last()).equals("to")
                && !s.is(next, Cue.DETERMINER)
                && !s.is(next, Cue.TERMS)
                && !(next < s.size() && s.capital(next));
    }

    /** "Rejected the notion that", which is no answer to terms. */
    private boolean notion(Phrases.Hit verb) {
        return s.find(Cue.NOTION, verb.last() + 1, verb.last() + NEAR) >= 0;
    }

    private boolean subject(Deed deed, int at, int last, List<Involvement> into) {
        for (int i = at - 1; i >= Math.max(0, at - NEAR - 1); i--) {
            boolean other = s.is(i, Cue.TERMS) && i < at - 1;
            if (s.parted(i + 1) || s.is(i, Cue.REPORTED) || other) {
                return false;
            }
            if (s.is(i, Cue.PARTY)) {
                int first = s.is(i - 1, Cue.AND) && s.is(i - 2, Cue.PARTY) ? i - 2 : i;
                if (first < i) {
                    add(deed, first, first, last, into);
                }
                add(deed, i, i, last, into);
                return true;
            }
        }
        return false;
    }

    /** «План отклонила Россия». */
    private void inverted(Deed deed, int at, int last, List<Involvement> into) {
        boolean latin = s.form(at).chars().allMatch(c -> c < 128);
        boolean terms = s.find(Cue.TERMS, at - CLAUSE, at) >= 0;
        if (!latin && terms && s.is(last + 1, Cue.PARTY) && !s.parted(last + 1)) {
            add(deed, last + 1, at, last + 1, into);
        }
    }

    /** "Отклонен Россией", "запропонований США". */
    private void doneBy(int at, Cue cue, Deed deed, List<Involvement> into) {
        Phrases.Hit done = s.hit(at, cue);
        if (done == null || s.find(Cue.UNREAL, at - 2, at) >= 0) {
            return;
        }
        for (int i = done.last() + 1; i < done.last() + NEAR && !s.parted(i); i++) {
            if (s.is(i, Cue.PARTY)) {
                add(deed, i, at, i, into);
                return;
            }
        }
    }

    /** "Trump's peace plan", "the Russian draft", "план Трампа": whose it is proposed it. */
    private void offer(int at, List<Involvement> into) {
        if (!s.is(at, Cue.OFFER)) {
            return;
        }
        for (int i = at - 1; i >= Math.max(0, at - NEAR) && !s.parted(i + 1); i--) {
            if (s.is(i, Cue.PARTY)) {
                boolean whose = sides.adjective(i) || possessive(i) || s.form(i).equals("u.s");
                if (whose && !s.hyphened(i + 1)) {
                    add(Deed.PROPOSED, i, i, at, into);
                    return;
                }
                break;
            }
            if (s.is(i, Cue.PREPOSITION) || s.is(i, Cue.ARTICLE) || s.is(i, Cue.TAKE)) {
                break;
            }
        }
        int next = at + 1;
        if (s.is(next, Cue.PARTY) && !s.parted(next) && genitive(next)) {
            add(Deed.PROPOSED, next, at, next, into);
        }
    }

    private boolean possessive(int at) {
        String raw = s.raw(at);
        return raw.endsWith("'s") || raw.endsWith("’s");
    }

    /** A Ukrainian or Russian genitive that no dative looks like: "план Трампа", not "Киеву". */
    private boolean genitive(int at) {
        String form = s.form(at);
        return s.capital(at) && (form.equals("сша") || GENITIVE.matcher(form).matches());
    }

    /** "Received a draft from the American side": who gave it proposed it. */
    private void received(int at, List<Involvement> into) {
        Phrases.Hit take = s.hit(at, Cue.TAKE);
        if (take == null || s.find(Cue.UNREAL, at - 2, at) >= 0) {
            return;
        }
        int from = s.find(Cue.FROM, take.last() + 1, take.last() + 1 + CLAUSE);
        int party = from < 0 ? -1 : s.find(Cue.PARTY, from + 1, from + 1 + NEAR);
        boolean terms = s.find(Cue.OFFER, take.last() + 1, take.last() + 2 * CLAUSE) >= 0;
        if (terms) {
            add(Deed.PROPOSED, party, at, party, into);
        }
    }

    private void host(int at, List<Involvement> into) {
        if (s.is(at + 1, Cue.BY)) {
            int party = s.find(Cue.PARTY, at + 2, at + 2 + NEAR);
            add(Deed.HOSTED, party, at, party, into);
        } else if (s.find(Cue.UNREAL, at - 2, at - 1) < 0) {
            int party = -1;
            for (int i = at - 1;
                    i >= Math.max(0, at - NEAR) && party < 0 && !s.parted(i + 1);
                    i--) {
                party = s.is(i, Cue.PARTY) ? i : -1;
            }
            add(Deed.HOSTED, party, party, at, into);
        }
    }

    private void mediator(int at, List<Involvement> into) {
        Phrases.Hit by = s.hit(at, Cue.MEDIATED);
        if (by != null) {
            for (int party : together(by.last() + 1)) {
                add(Deed.MEDIATED, party, at, party, into);
            }
        } else if (s.is(at, Cue.MEDIATOR)) {
            int before = at - 1;
            boolean as = s.form(before).equals("as") || AS_MEDIATOR.matcher(s.form(at)).matches();
            while (as && before > at - NEAR && !s.is(before, Cue.PARTY) && !s.parted(before + 1)) {
                before--;
            }
            if (s.is(before, Cue.PARTY) && !s.parted(before + 1)) {
                add(Deed.MEDIATED, before, before, at, into);
            } else if (s.is(at + 1, Cue.PARTY) && !s.parted(at + 1) && !possessive(at + 1)) {
                together(at + 1).forEach(party -> add(Deed.MEDIATED, party, at, party, into));
            }
        }
    }

    /** The parties of a list: "Qatar, Egypt and the United States". */
    private List<Integer> together(int from) {
        List<Integer> parties = new ArrayList<>();
        int party = s.find(Cue.PARTY, from, from + NEAR);
        while (party >= 0 && parties.size() < MOST_TOGETHER) {
            parties.add(party);
            Phrases.Hit name = s.hit(party, Cue.PARTY);
            int next = (name == null ? party : name.last()) + 1;
            int named = s.is(next, Cue.ARTICLE) ? next + 1 : next;
            boolean comma = s.gap(next).strip().equals(",") && s.is(named, Cue.PARTY);
            party =
                    s.is(next, Cue.AND)
                            ? s.find(Cue.PARTY, next + 1, next + NEAR - 1)
                            : comma && !sides.belongs(named) ? named : -1;
        }
        return parties;
    }

    private void add(Deed deed, int party, int first, int last, List<Involvement> into) {
        String code = party < 0 ? null : s.value(party, Cue.PARTY);
        if (code != null) {
            Phrases.Hit name = s.hit(party, Cue.PARTY);
            int end = name == null ? last : Math.max(last, name.last());
            into.add(new Involvement(deed, code, s.passage(first, end)));
        }
    }
}
