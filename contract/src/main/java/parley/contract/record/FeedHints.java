package parley.contract.record;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

import java.util.List;

/** What a feed document says about when to ask for it again. */
public record FeedHints(
        @JsonPropertyDescription("Seconds that it may be kept (ttl); 0 if it does not say")
                int timeToLive,
        @JsonPropertyDescription(
                        "Seconds between its updates (sy:updatePeriod by sy:updateFrequency); 0 if"
                                + " it does not say")
                int updateInterval,
        @JsonPropertyDescription("Hours of the day, 0 to 23 in UTC, at which it is not to be asked")
                List<Integer> skipHours,
        @JsonPropertyDescription(
                        "Days of the week, 1 (Monday) to 7 in UTC, on which it is not to be asked")
                List<Integer> skipDays) {
    /** Nothing is said. */
    public static final FeedHints NONE = new FeedHints(0, 0, List.of(), List.of());

    /**
     * Checks the contract.
     *
     * @throws InvalidRecordException if a value is impossible
     */
    public FeedHints {
        timeToLive = Fields.atLeast(0, timeToLive, "timeToLive");
        updateInterval = Fields.atLeast(0, updateInterval, "updateInterval");
        skipHours = Fields.list(skipHours, "skipHours");
        skipDays = Fields.list(skipDays, "skipDays");
    }
}
