package parley.classifier.rule;

import parley.contract.record.EvidenceField;

/**
 * How much the words of a part of the article count: a weight is multiplied by the factor of the
 * part in which its words stand.
 */
public record Factors(double title, double lead, double body) {
    /** All parts count alike. */
    public static final Factors EVEN = new Factors(1, 1, 1);

    /** The factor of a part. */
    public double of(EvidenceField field) {
        return switch (field) {
            case TITLE -> title;
            case LEAD -> lead;
            case BODY -> body;
        };
    }
}
