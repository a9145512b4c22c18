package parley.classifier.fact;

import org.jspecify.annotations.Nullable;

import parley.contract.record.Venue;

import java.util.List;

/** Reads where it takes place: a place after "in" or "to", or as host; no "Istanbul agreements". */
final class VenueReader {
    private static final int BACK = 5;

    private VenueReader() {}

    static void read(Sentence s, int year, List<Venue> into) {
        for (int i = 0; i < s.size(); i++) {
            Phrases.Hit hit = place(s, i);
            if (hit == null
                    || !s.capital(i)
                    || (i > 0 && s.ending(i - 1, Cue.PLACE) != null && s.hyphened(i))) {
                continue;
            }
            if (i == 0 && dateline(s, hit)) {
                into.add(new Venue(hit.value(), true, s.passage(i, hit.last())));
            } else if (held(s, hit, year)) {
                into.add(new Venue(hit.value(), false, s.passage(i, hit.last())));
            }
        }
    }

    private static Phrases.@Nullable Hit place(Sentence s, int at) {
        Phrases.Hit venue = s.hit(at, Cue.VENUE);
        return venue == null ? s.hit(at, Cue.PLACE) : venue;
    }

    private static boolean dateline(Sentence s, Phrases.Hit hit) {
        int next = hit.last() + 1;
        return s.allCapitals(hit.first()) && next < s.size() && s.parted(next);
    }

    private static boolean held(Sentence s, Phrases.Hit hit, int year) {
        int next = hit.last() + 1;
        if (!s.parted(next) && (s.is(next, Cue.NAMED_AFTER) || s.is(next, Cue.REPORTED))) {
            return false;
        }
        for (int i = next; i < Math.min(next + 3, s.size()); i++) {
            if (s.form(i).length() == 4
                    && s.form(i).startsWith("20")
                    && !s.form(i).equals(Integer.toString(year))) {
                return false;
            }
        }
        boolean known = hit.cue() == Cue.VENUE || s.has(Cue.MEETING);
        int before = hit.first() - 1;
        boolean there = s.is(before, Cue.LOCATIVE) && !s.parted(hit.first());
        boolean towards =
                s.is(before, Cue.TOWARDS) && s.find(Cue.MOTION, before - BACK, before) >= 0;
        boolean meeting =
                s.is(next, Cue.MEETING)
                        && !s.parted(next)
                        && s.form(hit.first()).chars().allMatch(c -> c < 128);
        boolean host = s.is(next, Cue.HOSTED);
        boolean metonym = hit.cue() == Cue.PLACE && s.is(hit.first(), Cue.PARTY);
        return known && (there || towards || ((meeting || host) && !metonym));
    }
}
