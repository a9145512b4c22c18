package parley.ingest.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.ParsingFeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;

import org.jspecify.annotations.Nullable;

import parley.ingest.fetch.Bytes;

import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads feed documents with Rome; DOCTYPEs are refused. Thread-safe; throws nothing. */
public final class DocumentReader {
    private static final int SNIFFED = 1024;

    /** Reads a document. */
    public ReadResult read(Bytes body, Optional<String> contentType) {
        String start = start(body);
        if (start.isEmpty()) {
            return new ReadResult.Unreadable(ReadResult.Reason.EMPTY, "the document is empty");
        }
        if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
            return new ReadResult.Unreadable(
                    ReadResult.Reason.HTML, "a page for people, not a feed");
        }
        try (var reader = new XmlReader(body.stream(), contentType.orElse(null), true)) {
            SyndFeed feed = new SyndFeedInput(false, Locale.ROOT).build(reader);
            return new ReadResult.FeedDocument(
                    Objects.requireNonNullElse(feed.getTitle(), ""),
                    given(feed.getLanguage()),
                    feed.getEntries().stream().map(DocumentReader::entry).toList());
        } catch (ParsingFeedException e) {
            return new ReadResult.Unreadable(ReadResult.Reason.MALFORMED, oneLine(e));
        } catch (FeedException | IllegalArgumentException e) {
            return new ReadResult.Unreadable(ReadResult.Reason.NOT_A_FEED, oneLine(e));
        } catch (IOException e) {
            return new ReadResult.Unreadable(ReadResult.Reason.MALFORMED, oneLine(e));
        }
    }

    /** The first letters in lower case; every charset of interest shares them with ASCII. */
    private static String start(Bytes body) {
        try {
            var text = new String(body.stream().readNBytes(SNIFFED), ISO_8859_1);
            return text.replace("\u00ef\u00bb\u00bf", "").strip().toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            throw new IllegalStateException("memory is always readable", e);
        }
    }

    private static String oneLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable");
    }

    private static Entry entry(SyndEntry entry) {
        return new Entry(
                given(entry.getUri()),
                given(entry.getLink()),
                Objects.requireNonNullElse(entry.getTitle(), ""),
                Optional.ofNullable(entry.getDescription()).map(SyndContent::getValue),
                content(entry),
                given(entry.getAuthor()),
                entry.getCategories().stream()
                        .map(SyndCategory::getName)
                        .filter(Objects::nonNull)
                        .toList(),
                instant(entry.getPublishedDate()),
                instant(entry.getUpdatedDate()));
    }

    private static Optional<String> content(SyndEntry entry) {
        List<SyndContent> contents = entry.getContents();
        return given(
                contents.stream()
                        .map(SyndContent::getValue)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n")));
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static Optional<Instant> instant(@Nullable Date date) {
        return Optional.ofNullable(date).map(Date::toInstant);
    }
}
