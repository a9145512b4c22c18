package parley.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import parley.ingest.document.ReadResult.FeedDocument;
import parley.ingest.document.ReadResult.Unreadable;
import parley.ingest.fetch.Bytes;

import java.util.Optional;

/** Documents for tests, and the shortest way to read them. */
final class Documents {
    private static final DocumentReader READER = new DocumentReader();

    private Documents() {}

    static String rss(String items) {
        return """
        <?xml version="1.0"?>
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
          xmlns:content="http://purl.org/rss/1.0/modules/content/"
          xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"
          xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>
        <title>Вісник</title><link>https://visnyk.example/</link>%s</channel></rss>\
        """
                .formatted(items);
    }

    static String atom(String entries) {
        return """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Herald</title>
        <link href="https://herald.example/"/>%s</feed>\
        """
                .formatted(entries);
    }

    static ReadResult read(byte[] bytes, String contentType) {
        return READER.read(
                Bytes.of(bytes),
                Optional.ofNullable(contentType),
                Optional.of("https://feeds.example/all/rss.xml"));
    }

    static FeedDocument feed(byte[] bytes, String contentType) {
        ReadResult result = read(bytes, contentType);
        assertThat(result).isInstanceOf(FeedDocument.class);
        return (FeedDocument) result;
    }

    static FeedDocument feed(String document) {
        return feed(document.getBytes(UTF_8), null);
    }

    static Unreadable refused(String document) {
        ReadResult result = read(document.getBytes(UTF_8), null);
        assertThat(result).isInstanceOf(Unreadable.class);
        return (Unreadable) result;
    }

    static Entry entry(String document) {
        return feed(document).entries().getFirst();
    }
}
