package parley.testkit.feed;

import parley.testkit.http.Headers;
import parley.testkit.http.Reply;
import parley.testkit.http.Request;

import java.util.Arrays;
import java.util.Optional;

/** Answers conditional requests as RFC 9110, section 13, asks a server to. */
final class Conditional {
    private Conditional() {}

    /** 304 when the request's validators match these header fields, else 200 with the body. */
    static Reply answer(Request request, Headers headers, byte[] body) {
        if (matches(request.headers(), headers)) {
            return Reply.empty(304, headers.without("Content-Type").without("Content-Encoding"));
        }
        return Reply.of(200, headers, body);
    }

    private static boolean matches(Headers asked, Headers served) {
        Optional<String> noneMatch = asked.first("If-None-Match");
        if (noneMatch.isPresent()) {
            return served.first("ETag").filter(e -> lists(noneMatch.get(), e)).isPresent();
        }
        // Compared as text: a reader has to echo what it was sent, and what was sent may be no
        // date.
        Optional<String> since = asked.first("If-Modified-Since");
        return since.isPresent() && since.equals(served.first("Last-Modified"));
    }

    private static boolean lists(String noneMatch, String etag) {
        return noneMatch.strip().equals("*")
                || Arrays.stream(noneMatch.split(",", -1))
                        .anyMatch(tag -> opaque(tag.strip()).equals(opaque(etag)));
    }

    /** The tag without the mark of a weak one: If-None-Match compares weakly. */
    private static String opaque(String etag) {
        return etag.startsWith("W/") ? etag.substring(2) : etag;
    }
}
