package parley.ingest.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One item of a feed, as the feed gave it: titles and texts are markup, of which plain text is a
 * part; the link has any form.
 *
 * @param id guid or atom:id
 * @param link absolute where the document allows it
 * @param summary the description
 * @param content the full text, where the feed carries it
 * @param author all who wrote it, parted by commas
 * @param language as declared for this entry or, failing that, for the feed
 * @param published may lie in the future: publishers' clocks and plans differ
 */
public record Entry(
        Optional<String> id,
        Optional<String> link,
        String title,
        Optional<String> summary,
        Optional<String> content,
        Optional<String> author,
        List<String> categories,
        Optional<String> language,
        Optional<Instant> published,
        Optional<Instant> updated) {}
