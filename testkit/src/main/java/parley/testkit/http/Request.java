package parley.testkit.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One request as it arrived; immutable, safe for any thread. */
public final class Request {
    private final String method;
    private final String target;
    private final String path;
    private final Map<String, List<String>> query;
    private final Headers headers;
    private final byte[] body;

    /** A request with this method, request target (path and query as on the wire) and content. */
    Request(String method, String target, Headers headers, byte[] body) {
        this.method = method;
        this.target = target;
        int mark = target.indexOf('?');
        this.path = UrlDecoding.path(mark < 0 ? target : target.substring(0, mark));
        this.query = UrlDecoding.form(mark < 0 ? "" : target.substring(mark + 1));
        this.headers = headers;
        this.body = body;
    }

    /** The method in upper case, for example {@code GET}. */
    public String method() {
        return method;
    }

    /** The request target as it was on the wire: path and query, still percent-encoded. */
    public String target() {
        return target;
    }

    /** The path, percent-decoded as UTF-8, without the query. */
    public String path() {
        return path;
    }

    /** The query, percent-decoded as UTF-8: each name with its values in order. */
    public Map<String, List<String>> query() {
        return query;
    }

    /** The first value of a query parameter. */
    public Optional<String> query(String name) {
        return query.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** The header fields. */
    public Headers headers() {
        return headers;
    }

    /** A copy of the body with any chunking removed; empty when there was none. */
    public byte[] body() {
        return body.clone();
    }

    /** The body read as UTF-8. */
    public String bodyText() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Method and target, without content. */
    @Override
    public String toString() {
        return method + " " + target;
    }
}
