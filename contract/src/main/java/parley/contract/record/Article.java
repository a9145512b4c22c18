package parley.contract.record;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** What an outlet wrote at one address; one record a revision. */
public record Article(
        @JsonPropertyDescription(
                        "Id of the article: the same in every revision and for every feed that"
                                + " shows it")
                String id,
        @JsonPropertyDescription(
                        "1 for the first, one more for each edit of title or text by the same feed")
                int revision,
        @JsonPropertyDescription(
                        "Address, as configured, of the feed that first showed it; only its edits"
                                + " make revisions")
                String feed,
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
        @JsonPropertyDescription(
                        "When it was published, never later than first seen; when it was first seen"
                                + " if the publisher does not say")
                Instant published,
        @JsonPropertyDescription("When the publisher says that it was last changed")
                @Nullable Instant updated,
        @JsonPropertyDescription("When Parley saw this revision") Instant seen,
        @JsonPropertyDescription(
                        "Whether it was over 24 hours old when its feed was first polled: never"
                                + " news")
                boolean backlog) {
    /**
     * Checks the contract.
     *
     * @throws InvalidRecordException if a required field is missing or a value is impossible
     */
    public Article {
        id = Fields.text(id, "id");
        revision = Fields.atLeast(1, revision, "revision");
        feed = Fields.text(feed, "feed");
        outlet = Fields.required(outlet, "outlet");
        title = Fields.required(title, "title");
        categories = Fields.list(categories, "categories");
        published = Fields.required(published, "published");
        seen = Fields.required(seen, "seen");
    }

    /**
     * The article's own time, on which all windows run: its publication, never after first seen.
     */
    public Instant ownTime() {
        return published.isAfter(seen) ? seen : published;
    }

    /** The longest text kept, in UTF-16 units. */
    public static final int MAX_TEXT = 200_000;
}
