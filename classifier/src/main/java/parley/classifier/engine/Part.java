package parley.classifier.engine;

import parley.contract.record.EvidenceField;

import java.util.Set;

/** The parts of an article as bits, for the arrays and masks that the engine works on. */
final class Part {
    static final byte TITLE = 1;
    static final byte LEAD = 2;
    static final byte BODY = 4;
    static final int ALL = TITLE | LEAD | BODY;

    private Part() {}

    static byte of(EvidenceField field) {
        return switch (field) {
            case TITLE -> TITLE;
            case LEAD -> LEAD;
            case BODY -> BODY;
        };
    }

    static EvidenceField field(byte part) {
        return part == TITLE
                ? EvidenceField.TITLE
                : part == LEAD ? EvidenceField.LEAD : EvidenceField.BODY;
    }

    /** All of some parts. */
    static int mask(Set<EvidenceField> fields) {
        int mask = 0;
        for (EvidenceField field : fields) {
            mask |= of(field);
        }
        return mask;
    }
}
