package parley.ingest.article;

import parley.contract.record.Article;
import parley.contract.record.Sighting;

import java.time.Instant;

/**
 * What is remembered of an article, so that only edits by its own feed make revisions.
 *
 * @param feed digest of the address of the feed that first showed it
 * @param hash of its title and texts as last published
 * @param published its own time
 * @param lastSeen when any feed last showed something new of it
 */
record ArticleMark(
        String feed,
        int revision,
        String hash,
        Instant published,
        boolean backlog,
        Instant lastSeen) {

    static ArticleMark first(Sighting sighting) {
        Instant published = sighting.published();
        Instant own =
                published == null || published.isAfter(sighting.seen())
                        ? sighting.seen()
                        : published;
        return new ArticleMark(
                Digest.of(sighting.feed()),
                1,
                FeedMemory.contentHash(sighting),
                own,
                sighting.backlog(),
                sighting.seen());
    }

    /** Whether a sighting says something new of the article in the words of its own feed. */
    boolean isRevisedBy(Sighting sighting) {
        return feed.equals(Digest.of(sighting.feed()))
                && !hash.equals(FeedMemory.contentHash(sighting));
    }

    ArticleMark revised(Sighting sighting) {
        return new ArticleMark(
                feed,
                revision + 1,
                FeedMemory.contentHash(sighting),
                published,
                backlog,
                sighting.seen());
    }

    ArticleMark seenAgain(Instant seen) {
        return new ArticleMark(feed, revision, hash, published, backlog, seen);
    }

    /** The article at this mark, in the words of the sighting that made it: one by its own feed. */
    Article article(Sighting sighting) {
        return new Article(
                sighting.articleId(),
                revision,
                sighting.feed(),
                sighting.outlet(),
                sighting.entryId(),
                sighting.link(),
                sighting.title(),
                sighting.summary(),
                sighting.text(),
                sighting.truncated(),
                sighting.author(),
                sighting.categories(),
                sighting.language(),
                published,
                sighting.updated(),
                sighting.seen(),
                backlog);
    }
}
