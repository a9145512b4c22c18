package parley.contract.record;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** An entry, cleaned, with an article's identity, as one feed showed it at one time. */
public record Sighting(
        @JsonPropertyDescription("Id of the article: the same in every feed that shows it")
                String articleId,
        @JsonPropertyDescription("Address of the feed as configured") String feed,
        @JsonPropertyDescription("Who publishes the feed") Outlet outlet,
        @JsonPropertyDescription("The id that the feed gave the entry (guid, atom:id), as it stood")
                @Nullable String entryId,
        @JsonPropertyDescription("Address of the article, canonical: no tracking parameters")
                @Nullable String link,
        @JsonPropertyDescription("Headline without markup; empty when the feed gave none")
                String title,
        @JsonPropertyDescription("The summary that the feed gave, without markup")
                @Nullable String summary,
        @JsonPropertyDescription(
                        "The full text, without markup, where the feed or the page gave one; cut at"
                                + " 200,000 characters")
                @Nullable String text,
        @JsonPropertyDescription("Whether the text was cut") boolean truncated,
        @JsonPropertyDescription("Who wrote it, as the feed says") @Nullable String author,
        @JsonPropertyDescription("The categories that the feed gave") List<String> categories,
        @JsonPropertyDescription("ISO 639-1 code, declared by the feed and checked by the letters")
                @Nullable String language,
        @JsonPropertyDescription("When the publisher says that it was published")
                @Nullable Instant published,
        @JsonPropertyDescription("When the publisher says that it was last changed")
                @Nullable Instant updated,
        @JsonPropertyDescription("When Parley saw it") Instant seen,
        @JsonPropertyDescription(
                        "Whether it was over 24 hours old when its feed was first polled: never"
                                + " news")
                boolean backlog) {
    /**
     * Checks the contract.
     *
     * @throws InvalidRecordException if a required field is missing or a value is impossible
     */
    public Sighting {
        articleId = Fields.text(articleId, "articleId");
        feed = Fields.text(feed, "feed");
        outlet = Fields.required(outlet, "outlet");
        title = Fields.required(title, "title");
        categories = Fields.list(categories, "categories");
        seen = Fields.required(seen, "seen");
    }
}
