package parley.classifier.engine;

import org.jspecify.annotations.Nullable;

import parley.contract.record.Realis;

import java.util.Set;

/** All parts in one sentence or clause; the best such, a real one before others. Immutable. */
final class Within extends Node {
    /** What the parts must stand in together. */
    enum Unit {
        SENTENCE,
        CLAUSE
    }

    private final Unit unit;
    private final Node parts;
    private final Cues cues;
    private final int fields;
    private final Set<Realis> despite;

    Within(int id, Unit unit, Node parts, Cues cues, int fields, Set<Realis> despite) {
        super(id, parts.required());
        this.unit = unit;
        this.parts = parts;
        this.cues = cues;
        this.fields = fields;
        this.despite = Set.copyOf(despite);
    }

    @Override
    @Nullable Hit evaluate(Evaluation evaluation, int from, int to) {
        Places places = evaluation.places();
        if (from == to || !places.arePresent(required())) {
            return null;
        }
        Units units =
                switch (unit) {
                    case SENTENCE -> evaluation.words().sentences();
                    case CLAUSE -> evaluation.clauses();
                };
        Hit best = null;
        for (int next = likely(units, units.of(from), places);
                next < units.count() && units.after(next) <= to;
                next = likely(units, next + 1, places)) {
            int start = units.start(next);
            int end = units.after(next);
            if (start >= from
                    && (fields & evaluation.words().part(start)) != 0
                    && places.occur(required(), start, end)) {
                Hit hit = parts.evaluate(evaluation, start, end);
                if (hit != null) {
                    Hit judged = hit.unreal(cues.judge(evaluation, hit, despite));
                    best = judged.betterThan(best) ? judged : best;
                }
            }
        }
        return best;
    }

    /** The first unit, not before another, in which the least likely words occur. */
    private int likely(Units units, int from, Places places) {
        int[] required = required();
        if (required.length == 0 || from == units.count()) {
            return from;
        }
        int place = places.from(required[0], units.start(from));
        return place < places.to(required[0]) ? units.of(places.first(place)) : units.count();
    }
}
