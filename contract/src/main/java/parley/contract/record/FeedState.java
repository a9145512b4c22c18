package parley.contract.record;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/** What ingest remembers of a feed: how to ask for it again and which of its entries were seen. */
public record FeedState(
        @JsonPropertyDescription("Address of the feed as configured") String feed,
        @JsonPropertyDescription("Address in use, after permanent redirects") String address,
        @JsonPropertyDescription("ETag of the last document, as the server gave it")
                @Nullable String etag,
        @JsonPropertyDescription("Last-Modified of the last document, as the server gave it")
                @Nullable String lastModified,
        @JsonPropertyDescription("Hash of the last document's bytes") @Nullable String bodyHash,
        @JsonPropertyDescription(
                        "Entries that it shows or lately showed, by the key that tells them apart")
                Map<String, EntryMark> entries,
        @JsonPropertyDescription("When it was first read without error; absent until then")
                @Nullable Instant firstRead,
        @JsonPropertyDescription("When it was last polled") Instant polled,
        @JsonPropertyDescription("When it was last read without error") @Nullable Instant read,
        @JsonPropertyDescription("When it will be polled next") Instant nextPoll,
        @JsonPropertyDescription("Polls that failed since the last that did not") int failures,
        @JsonPropertyDescription("Why the last poll failed; absent if it did not")
                @Nullable String problem,
        @JsonPropertyDescription("Address that gave the last document, after all redirects")
                @Nullable String documentAddress,
        @JsonPropertyDescription("When the last whole document came, changed or not")
                @Nullable Instant documentRead,
        @JsonPropertyDescription("Bytes of the last document; 0 if none was read yet")
                int documentBytes,
        @JsonPropertyDescription("When it last showed something new") @Nullable Instant moved,
        @JsonPropertyDescription(
                        "Seconds between new entries, smoothed exponentially; 0 until a new one was"
                                + " seen")
                int newsGap,
        @JsonPropertyDescription("How often the last document asks to be polled")
                @Nullable FeedHints hints) {
    /**
     * Checks the contract.
     *
     * @throws InvalidRecordException if a required field is missing or a value is impossible
     */
    public FeedState {
        feed = Fields.text(feed, "feed");
        address = Fields.text(address, "address");
        entries = Fields.map(entries, "entries");
        polled = Fields.required(polled, "polled");
        nextPoll = Fields.required(nextPoll, "nextPoll");
        failures = Fields.atLeast(0, failures, "failures");
        documentBytes = Fields.atLeast(0, documentBytes, "documentBytes");
        newsGap = Fields.atLeast(0, newsGap, "newsGap");
    }

    /** The same with other entries. */
    public FeedState withEntries(Map<String, EntryMark> others) {
        return new FeedState(
                feed,
                address,
                etag,
                lastModified,
                bodyHash,
                others,
                firstRead,
                polled,
                read,
                nextPoll,
                failures,
                problem,
                documentAddress,
                documentRead,
                documentBytes,
                moved,
                newsGap,
                hints);
    }
}
