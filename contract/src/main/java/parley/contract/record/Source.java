package parley.contract.record;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** An article that reports a development. */
public record Source(
        @JsonPropertyDescription("Id of the article") String article,
        @JsonPropertyDescription("Its revision") int revision,
        @JsonPropertyDescription("Who published it") Outlet outlet,
        @JsonPropertyDescription("Address of the article") @Nullable String link,
        @JsonPropertyDescription("Its headline") String title,
        @JsonPropertyDescription("ISO 639-1 code") @Nullable String language,
        @JsonPropertyDescription("When it was published") Instant published,
        @JsonPropertyDescription("The stage that it reports") @Nullable Stage stage,
        @JsonPropertyDescription("What it says, with its words") Facts facts) {
    /**
     * Checks the contract.
     *
     * @throws InvalidRecordException if a required field is missing or a value is impossible
     */
    public Source {
        article = Fields.text(article, "article");
        revision = Fields.atLeast(1, revision, "revision");
        outlet = Fields.required(outlet, "outlet");
        title = Fields.required(title, "title");
        published = Fields.required(published, "published");
        facts = facts == null ? Facts.NONE : facts;
    }
}
