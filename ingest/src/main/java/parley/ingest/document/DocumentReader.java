package parley.ingest.document;

import com.rometools.rome.io.FeedException;

import org.jspecify.annotations.Nullable;

import parley.ingest.document.ReadResult.Reason;
import parley.ingest.document.ReadResult.Unreadable;
import parley.ingest.fetch.Bytes;

import java.io.IOException;
import java.util.Optional;

/**
 * Reads feed documents: bytes to characters, characters to a tree, the tree to entries. A document
 * that is well-formed takes the short way; one that is not is read again, leniently. DOCTYPEs are
 * passed over and no entity but those of XML and HTML is known. Thread-safe; throws nothing,
 * whatever the bytes; time and memory grow with the document's size and no faster.
 */
public final class DocumentReader {
    /**
     * Reads a document.
     *
     * @param contentType the header that came with it
     * @param address where it was found, which relative links are relative to
     */
    public ReadResult read(Bytes body, Optional<String> contentType, Optional<String> address) {
        DecodedText document = TextDecoder.decode(array(body), contentType);
        String text = document.text();
        if (text.isBlank()) {
            return new Unreadable(Reason.EMPTY, "the document is empty");
        }
        if (XmlText.isPage(text)) {
            return page();
        }
        LinkContext base = LinkContext.of(address);
        int first = firstLetter(text);
        ReadResult result =
                text.charAt(first) == '{'
                        ? JsonFeedReader.read(document, base)
                        : xml(document, base);
        return switch (result) {
            case ReadResult.FeedDocument feed when document.contradicted() ->
                    feed.with(Oddity.CHARSET_CONTRADICTED);
            case ReadResult.FeedDocument feed -> feed;
            case Unreadable unreadable -> unreadable;
        };
    }

    private static ReadResult xml(DecodedText document, LinkContext address) {
        String text = document.text();
        int root = XmlText.root(text);
        if (root == text.length()) {
            return new Unreadable(Reason.MALFORMED, "no element in it");
        }
        FeedTree tree = StrictXml.read(text, root);
        if (tree == null) {
            tree = LenientXml.read(text, root);
        }
        return tree == null
                ? new Unreadable(Reason.MALFORMED, "it ends before its first item does")
                : feed(tree.unwrapped(), document.encoding(), address);
    }

    private static ReadResult feed(FeedTree tree, String encoding, LinkContext address) {
        String name = tree.root().getName();
        try {
            return switch (name) {
                case "rss", "rdf", "channel" -> RssReader.read(tree, encoding, address);
                case "feed", "entry" -> AtomReader.read(tree, encoding, address);
                case "html" -> page();
                default ->
                        new Unreadable(
                                Reason.NOT_A_FEED,
                                "no feed format has the root element "
                                        + name.substring(0, Math.min(name.length(), 60)));
            };
        } catch (FeedException | IllegalArgumentException e) {
            return new Unreadable(Reason.MALFORMED, oneLine(e));
        }
    }

    private static ReadResult page() {
        return new Unreadable(Reason.HTML, "a page for people, not a feed");
    }

    private static int firstLetter(String text) {
        int at = 0;
        while (Character.isWhitespace(text.charAt(at)) && at < text.length() - 1) {
            at++;
        }
        return at;
    }

    private static byte[] array(Bytes body) {
        try {
            return body.stream().readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("memory is always readable", e);
        }
    }

    private static String oneLine(Exception e) {
        @Nullable String message = e.getMessage();
        return message == null ? "unreadable" : message.lines().findFirst().orElse("unreadable");
    }
}
