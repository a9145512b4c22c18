package parley.ingest.fetch;

/** Why a document could not be had. */
public enum FetchFailure {
    /** The name has no address. */
    UNKNOWN_HOST("unknown-host"),
    /** The address is not one of the public internet, and the configuration allows no others. */
    FORBIDDEN_ADDRESS("forbidden-address"),
    /** Not http or https, or not an address at all. */
    BAD_ADDRESS("bad-address"),
    /** Nothing accepts connections there, or the connection broke. */
    NO_CONNECTION("no-connection"),
    /** The server's certificate is not to be trusted. */
    UNTRUSTED("untrusted"),
    /** Not finished in time, however slowly it came. */
    TIMED_OUT("timed-out"),
    /** Larger than the cap, counted after inflation. */
    TOO_LARGE("too-large"),
    /** More redirects than a browser would follow, or a loop. */
    TOO_MANY_REDIRECTS("too-many-redirects"),
    /** A redirect led from https to http, where anybody on the way could change the document. */
    INSECURE_REDIRECT("insecure-redirect"),
    /** Compressed in a way that nobody asked for, or not as it says. */
    BROKEN_ENCODING("broken-encoding"),
    /** "Not modified", although nothing was said that it could be compared with. */
    FALSE_NOT_MODIFIED("false-not-modified"),
    /** The server answered that it has no such document: 404. */
    NOT_FOUND("not-found"),
    /** The server answered that the document is gone for good: 410. */
    GONE("gone"),
    /** The server asked to come later: 429 or 503. */
    ASKED_TO_WAIT("asked-to-wait"),
    /** Any other answer that is no document. */
    HTTP_STATUS("http-status");

    private final String code;

    FetchFailure(String code) {
        this.code = code;
    }

    /** How it is written in records, logs and metrics. */
    public String code() {
        return code;
    }
}
