package parley.contract.record;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

import java.util.List;

/** What one report says of a development, each with its words, in the order of the article. */
public record Facts(
        @JsonPropertyDescription("How many are exchanged; only of an exchange") List<Count> counts,
        @JsonPropertyDescription("Which round it is; only of a round") List<RoundNumber> rounds,
        @JsonPropertyDescription("Where it takes place") List<Venue> venues,
        @JsonPropertyDescription("When it takes place") List<Period> periods,
        @JsonPropertyDescription(
                        "Who mediated or hosted it and, only of a proposal, who proposed, accepted"
                                + " or rejected it")
                List<Involvement> involvements,
        @JsonPropertyDescription(
                        "Terms on the table, word for word, at most 200 characters each; only of a"
                                + " proposal")
                List<Passage> terms,
        @JsonPropertyDescription("Codes of the parties that it names, in the order of the article")
                List<String> parties) {
    /** Without any fact. */
    public static final Facts NONE =
            new Facts(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /**
     * Copies the lists; one that is absent is empty.
     *
     * @throws InvalidRecordException if an item is null
     */
    public Facts {
        counts = Fields.list(counts, "counts");
        rounds = Fields.list(rounds, "rounds");
        venues = Fields.list(venues, "venues");
        periods = Fields.list(periods, "periods");
        involvements = Fields.list(involvements, "involvements");
        terms = Fields.list(terms, "terms");
        parties = Fields.list(parties, "parties");
    }
}
