package parley.classifier.fact;

import org.jspecify.annotations.Nullable;

import parley.contract.record.Kind;
import parley.contract.record.Venue;

import java.util.List;
import java.util.Set;

/**
 * Reads where it takes place: a place after "in" or "at", one to travel to, or a host. The
 * "Istanbul agreements" are no venue, nor is a capital that stands for its government, nor where
 * talks were at which an exchange was agreed.
 */
final class VenueReader {
    private static final int BACK = 5;
    private static final int NEAR = 4;
    private static final int YEAR_REACH = 3;

    /** Places that one is "on" in Ukrainian and Russian. */
    private static final Set<String> ON = Set.of("ANC", "CYP", "BGI");

    private final Sentence s;
    private final Places places;
    private final Kind kind;
    private final Set<String> sides;
    private final int year;

    /**
     * Reads one sentence.
     *
     * @param sides codes of the parties, whose countries are no venues by themselves
     * @param year the article's own
     */
    VenueReader(Sentence sentence, Places places, Kind kind, Set<String> sides, int year) {
        this.s = sentence;
        this.places = places;
        this.kind = kind;
        this.sides = sides;
        this.year = year;
    }

    void read(List<Venue> into) {
        for (int i = 0; i < s.size(); i++) {
            Phrases.Hit hit = place(i);
            if (hit == null || !s.capital(i) || (s.hyphened(i) && isPlace(i - 1))) {
                continue;
            }
            boolean dateline = i == 0 && dateline(hit);
            if (dateline ? !s.is(i, Cue.PARTY) : held(hit)) {
                String country = places.country(hit.value());
                into.add(new Venue(hit.value(), country, dateline, s.passage(i, hit.last())));
            }
        }
    }

    /** A place has one code on all tracks; a track's own is for what the gazetteer lacks. */
    private Phrases.@Nullable Hit place(int at) {
        Phrases.Hit longest = s.hit(at, Cue.PLACE);
        for (Cue cue : List.of(Cue.COUNTRY, Cue.VENUE)) {
            Phrases.Hit hit = s.hit(at, cue);
            if (hit != null && (longest == null || hit.last() > longest.last())) {
                longest = hit;
            }
        }
        return longest;
    }

    private boolean isPlace(int at) {
        return s.ending(at, Cue.PLACE) != null || s.ending(at, Cue.COUNTRY) != null;
    }

    private boolean dateline(Phrases.Hit hit) {
        int next = hit.last() + 1;
        return s.allCapitals(hit.first()) && next < s.size() && s.parted(next);
    }

    private boolean held(Phrases.Hit hit) {
        int next = hit.last() + 1;
        boolean named = s.is(next, Cue.NAMED_AFTER) || s.is(next, Cue.REPORTED);
        if ((named && !s.parted(next)) || ofAnotherYear(hit)) {
            return false;
        }
        String party = String.valueOf(s.value(hit.first(), Cue.PARTY));
        boolean stands = s.is(hit.first(), Cue.PARTY);
        if (there(hit)) {
            return hit.cue() == Cue.COUNTRY
                    ? !sides.contains(String.valueOf(s.value(hit.first(), Cue.PARTY))) && talks(hit)
                    : hit.cue() == Cue.VENUE
                            || s.is(hit.first(), Cue.VENUE)
                            || (sides.contains(party) ? talks(hit) : s.has(Cue.MEETING));
        }
        if (hit.cue() == Cue.COUNTRY || (stands && !s.is(hit.first(), Cue.VENUE))) {
            return false;
        }
        boolean before = s.is(next, Cue.TALKS) && !s.parted(next) && latin(hit.first());
        return (before && kind != Kind.EXCHANGE) || s.is(next, Cue.HOSTED);
    }

    private boolean latin(int at) {
        return s.form(at).chars().allMatch(c -> c < 128);
    }

    private boolean ofAnotherYear(Phrases.Hit hit) {
        for (int i = hit.first() - YEAR_REACH; i < hit.last() + 1 + YEAR_REACH; i++) {
            String form = s.form(i);
            if (form.length() == 4
                    && form.startsWith("20")
                    && form.chars().allMatch(c -> c >= '0' && c <= '9')
                    && !form.equals(Integer.toString(year))
                    && !form.equals(Integer.toString(year + 1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words before it put something there. */
    private boolean there(Phrases.Hit hit) {
        int before = hit.first() - 1;
        if (s.parted(hit.first())) {
            return false;
        }
        before = s.is(before, Cue.ARTICLE) ? before - 1 : before;
        Phrases.Hit country = s.ending(before, Cue.COUNTRY);
        if (country != null && s.is(country.first() - 1, Cue.TOWN)) {
            before = country.first() - 1;
        }
        int town = s.form(before).equals("of") ? before - 1 : before;
        if (s.is(town, Cue.TOWN)) {
            if (hit.cue() == Cue.COUNTRY) {
                return false;
            }
            before = s.find(Cue.LOCATIVE, town - NEAR, town);
        }
        boolean on = s.form(before).equals("на") && ON.contains(hit.value());
        boolean in = on || (before >= 0 && s.is(before, Cue.LOCATIVE));
        boolean motion = s.find(Cue.MOTION, before - BACK, before) >= 0;
        boolean agreed =
                s.is(before - 1, Cue.TALKS)
                        || s.ending(before - 1, Cue.AGREED) != null
                        || s.is(hit.last() + 1, Cue.TALKS);
        if (kind == Kind.EXCHANGE && (motion || agreed)) {
            return false;
        }
        return in ? !saidThere(before) : motion && s.is(before, Cue.TOWARDS);
    }

    /**
     * Whether a word before "in" makes it where somebody spoke, works, was hurt or signed something
     * once, or where it is not.
     */
    private boolean saidThere(int in) {
        boolean not = s.form(in - 1).equals("not") || s.form(in - 1).equals("не");
        if (not || s.is(in - 1, Cue.NAMED_AFTER) || s.find(Cue.HEAD, in - NEAR, in) >= 0) {
            return true;
        }
        for (int i = in - 1; i >= in - 3 && !s.is(i, Cue.TALKS); i--) {
            if (s.is(i, Cue.REPORTED) || s.is(i, Cue.LOSS)) {
                return true;
            }
        }
        return false;
    }

    private boolean talks(Phrases.Hit hit) {
        return s.find(Cue.TALKS, hit.first() - BACK - 1, hit.first()) >= 0
                || s.find(Cue.TALKS, hit.last() + 1, hit.last() + NEAR) >= 0;
    }
}
