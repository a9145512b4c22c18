package parley.classifier.engine;

import parley.classifier.rule.Factors;

/** What a condition that is met adds to the score, by the part of the article that meets it. */
record Worth(double title, double lead, double body) {
    /** Adds nothing wherever it stands. */
    static final Worth NOTHING = new Worth(0, 0, 0);

    static Worth of(double weight, Factors factors) {
        return new Worth(
                weight * factors.title(), weight * factors.lead(), weight * factors.body());
    }

    double in(byte part) {
        return part == Part.TITLE ? title : part == Part.LEAD ? lead : body;
    }
}
