package parley.contract.record;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

import org.jspecify.annotations.Nullable;

/** One or two sentences taken verbatim from a source. */
public record Extract(
        @JsonPropertyDescription("The sentences") String text,
        @JsonPropertyDescription("ISO 639-1 code") @Nullable String language,
        @JsonPropertyDescription("Name of the outlet") String outlet,
        @JsonPropertyDescription("Id of the article") String article) {
    /**
     * Checks the contract.
     *
     * @throws InvalidRecordException if a required field is missing or a value is impossible
     */
    public Extract {
        text = Fields.text(text, "text");
        outlet = Fields.text(outlet, "outlet");
        article = Fields.text(article, "article");
    }
}
