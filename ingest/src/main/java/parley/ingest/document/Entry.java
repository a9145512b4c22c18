package parley.ingest.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One item of a feed, as the feed gave it: texts may hold markup, the link any form.
 *
 * @param id guid or atom:id
 * @param link absolute where the document allows it
 * @param summary the description
 * @param content the full text, where the feed carries it
 */
public record Entry(
        Optional<String> id,
        Optional<String> link,
        String title,
        Optional<String> summary,
        Optional<String> content,
        Optional<String> author,
        List<String> categories,
        Optional<Instant> published,
        Optional<Instant> updated) {}
