package parley.contract.record;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

import org.jspecify.annotations.Nullable;

/** Who publishes a feed. */
public record Outlet(
        @JsonPropertyDescription("Name of the outlet as its readers know it") String name,
        @JsonPropertyDescription("ISO 3166-1 alpha-2 code of the country it is published from")
                @Nullable String country,
        @JsonPropertyDescription(
                        "Who owns it; outlets of one owner are not independent of each other")
                @Nullable String owner,
        @JsonPropertyDescription("Whether it is a news agency whose text others print")
                boolean wire,
        @JsonPropertyDescription(
                        "The party to a conflict whose media it is: a party code of a track file")
                @Nullable String affiliation) {
    /**
     * Checks the contract.
     *
     * @throws InvalidRecordException if a required field is missing or a value is impossible
     */
    public Outlet {
        name = Fields.text(name, "name");
    }

    /** An outlet of which only the name is known. */
    public static Outlet named(String name) {
        return new Outlet(name, null, null, false, null);
    }
}
