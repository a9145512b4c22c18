package parley.contract.record;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

import org.jspecify.annotations.Nullable;

/**
 * What a kind at a stage is in the codebooks that research on conflicts uses; derived, and never a
 * key.
 */
public record EventCodes(
        @JsonPropertyDescription("CAMEO event code, such as 046") String cameo,
        @JsonPropertyDescription(
                        "PLOVER event type, with its mode after a colon, such as AGREE:meet")
                String plover) {
    /**
     * Checks the contract.
     *
     * @throws InvalidRecordException if a field is missing
     */
    public EventCodes {
        cameo = Fields.text(cameo, "cameo");
        plover = Fields.text(plover, "plover");
    }

    /** The codes of a stage that a kind can have; null where the codebooks have none. */
    public static @Nullable EventCodes of(Kind kind, Stage stage) {
        return switch (stage) {
            case ANNOUNCED -> new EventCodes("036", "AGREE");
            case OPENED, CONCLUDED -> new EventCodes("046", "CONSULT");
            case TABLED -> new EventCodes("037", "AGREE");
            case ACCEPTED -> new EventCodes("057", "AGREE");
            case REJECTED -> new EventCodes("125", "REJECT:meet");
            case AGREED -> new EventCodes("0353", "AGREE");
            case UNDER_WAY, COMPLETED -> new EventCodes("0841", "RETREAT:release");
            case CANCELLED ->
                    kind == Kind.ROUND
                            ? new EventCodes("164", "SANCTION:withdraw")
                            : new EventCodes("1243", "REJECT:yield");
            case POSTPONED, WITHDRAWN -> null;
        };
    }
}
