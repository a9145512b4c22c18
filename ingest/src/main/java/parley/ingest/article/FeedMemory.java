package parley.ingest.article;

import org.jspecify.annotations.Nullable;

import parley.contract.record.Article;
import parley.contract.record.EntryMark;
import parley.contract.record.Sighting;
import parley.ingest.document.Entry;
import parley.ingest.document.ReadResult.FeedDocument;
import parley.ingest.feed.Feed;
import parley.runtime.text.LanguageGuess;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which entries of a feed are new or edited, given what the feed showed before. A pure
 * function of its arguments.
 */
public final class FeedMemory {
    /** At a feed's first poll, entries older than this are its past and never news. */
    private static final Duration BACKLOG_AGE = Duration.ofHours(24);

    /**
     * An entry that the feed no longer shows is remembered so long: feeds shrink and grow again.
     */
    private static final Duration REMEMBERED = Duration.ofDays(7);

    // Far above what real feeds give; together with the text a record stays under Kafka's limit.
    private static final int MAX_TITLE = 1_000;
    private static final int MAX_SUMMARY = 20_000;
    private static final int MAX_CATEGORIES = 30;

    /**
     * What there is to publish and to remember.
     *
     * @param sightings of new and edited entries, in the order of the document
     * @param marks of all entries, for the next time
     */
    public record Noticed(List<Sighting> sightings, Map<String, EntryMark> marks) {}

    private FeedMemory() {}

    /**
     * Compares a document with what is remembered.
     *
     * @param known the marks of the last time
     * @param first whether the feed was never read before
     * @param now when the document was fetched
     */
    public static Noticed notice(
            Feed feed,
            FeedDocument document,
            Map<String, EntryMark> known,
            boolean first,
            Instant now) {
        Map<String, EntryMark> marks = new HashMap<>();
        known.forEach(
                (key, mark) -> {
                    if (mark.shown().plus(REMEMBERED).isAfter(now)) {
                        marks.put(key, mark);
                    }
                });
        List<Sighting> sightings = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Entry entry : document.entries()) {
            Sighting sighting = sighting(feed, document, entry, first, now);
            String key = distinctKey(entry, sighting, keys);
            String hash = contentHash(sighting);
            EntryMark before = known.get(key);
            if (before == null || !before.hash().equals(hash)) {
                sightings.add(sighting);
            }
            marks.put(key, new EntryMark(hash, now));
        }
        return new Noticed(sightings, marks);
    }

    /**
     * Guid, else link, else title and date; one repeated in the document is told apart by link,
     * then position.
     */
    private static String distinctKey(Entry entry, Sighting sighting, Set<String> taken) {
        String link = Optional.ofNullable(sighting.link()).orElse("");
        String date = entry.published().map(Instant::toString).orElse("");
        String key =
                entry.id()
                        .map(Digest::of)
                        .orElseGet(
                                () ->
                                        link.isEmpty()
                                                ? Digest.of(sighting.title(), date)
                                                : Digest.of(link));
        if (!taken.add(key)) {
            key = Digest.of(key, link);
            for (int position = 1; !taken.add(key); position++) {
                key = Digest.of(key, Integer.toString(position));
            }
        }
        return key;
    }

    static String contentHash(Sighting sighting) {
        return Digest.of(
                sighting.articleId(),
                sighting.title(),
                Optional.ofNullable(sighting.summary()).orElse(""),
                Optional.ofNullable(sighting.text()).orElse(""));
    }

    private static Sighting sighting(
            Feed feed, FeedDocument document, Entry entry, boolean first, Instant now) {
        String title = PlainText.cut(PlainText.line(entry.title()), MAX_TITLE);
        Optional<ArticleLink> link = entry.link().flatMap(ArticleLink::of);
        Optional<String> text = entry.content().map(PlainText::block).filter(t -> !t.isEmpty());
        String summary = text(entry.summary(), MAX_SUMMARY);
        boolean truncated = text.map(String::length).orElse(0) > Article.MAX_TEXT;
        // Nobody can tell how old an undated entry is: at the first poll it counts as old.
        boolean old =
                entry.published()
                        .map(published -> published.isBefore(now.minus(BACKLOG_AGE)))
                        .orElse(true);
        return new Sighting(
                articleId(feed, entry, link, title),
                feed.address(),
                feed.outlet(),
                entry.id().map(id -> PlainText.cut(id, MAX_TITLE)).orElse(null),
                link.map(ArticleLink::address).orElse(null),
                title,
                summary,
                text.map(t -> PlainText.cut(t, Article.MAX_TEXT)).orElse(null),
                truncated,
                text(entry.author(), MAX_TITLE),
                categories(entry),
                LanguageGuess.checked(
                                feed.language().or(entry::language).or(document::language),
                                words(title, summary, text))
                        .orElse(null),
                entry.published().orElse(null),
                entry.updated().orElse(null),
                now,
                first && old);
    }

    private static String articleId(
            Feed feed, Entry entry, Optional<ArticleLink> link, String title) {
        if (link.isPresent()) {
            return Digest.of("link", link.get().identity());
        }
        if (entry.id().isPresent()) {
            return Digest.of("entry", feed.address(), entry.id().get());
        }
        return Digest.of(
                "title",
                feed.address(),
                title,
                entry.published().map(Instant::toString).orElse(""));
    }

    /** A text that may be left out: without markup, null if nothing remains. */
    private static @Nullable String text(Optional<String> markup, int longest) {
        return markup.map(PlainText::block)
                .filter(text -> !text.isEmpty())
                .map(text -> PlainText.cut(text, longest))
                .orElse(null);
    }

    private static List<String> categories(Entry entry) {
        return entry.categories().stream()
                .map(PlainText::line)
                .filter(category -> !category.isEmpty())
                .map(category -> PlainText.cut(category, MAX_TITLE))
                .limit(MAX_CATEGORIES)
                .toList();
    }

    /** What the language shows by. */
    private static String words(String title, @Nullable String summary, Optional<String> text) {
        return title + " " + (summary == null ? "" : summary) + " " + text.orElse("");
    }
}
