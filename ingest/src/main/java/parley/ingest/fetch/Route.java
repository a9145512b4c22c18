package parley.ingest.fetch;

import okhttp3.HttpUrl;
import okhttp3.Response;

import java.util.HashSet;
import java.util.Set;

/** The way of one request through its redirects. */
final class Route {
    private static final int TEMPORARY_REDIRECT = 307;
    private static final int PERMANENT_REDIRECT = 308;

    /** What came of a redirect. */
    enum Step {
        FOLLOWED,
        /** It names no http or https address. */
        UNUSABLE,
        LOOP,
        TOO_MANY,
        /** From https to http; see docs/decisions/011-no-downgrade.md. */
        INSECURE
    }

    private final HttpUrl start;
    private final Set<HttpUrl> visited = new HashSet<>();
    private HttpUrl here;
    private boolean onlyPermanent = true;

    Route(HttpUrl start) {
        this.start = start;
        this.here = start;
        visited.add(start);
    }

    static boolean isRedirect(int code) {
        return switch (code) {
            case 301, 302, 303, TEMPORARY_REDIRECT, PERMANENT_REDIRECT -> true;
            default -> false;
        };
    }

    HttpUrl here() {
        return here;
    }

    /** Where to ask the next time. */
    String permanent() {
        return (onlyPermanent ? here : start).toString();
    }

    Step follow(Response redirect, int most) {
        String location = redirect.header("Location");
        HttpUrl next = location == null ? null : here.resolve(location);
        if (next == null) {
            return Step.UNUSABLE;
        }
        if (here.isHttps() && !next.isHttps()) {
            return Step.INSECURE;
        }
        next = withOwnCredentials(next);
        if (!visited.add(next)) {
            return Step.LOOP;
        }
        if (visited.size() > most + 1) {
            return Step.TOO_MANY;
        }
        boolean permanent = redirect.code() == 301 || redirect.code() == PERMANENT_REDIRECT;
        onlyPermanent &= permanent;
        here = next;
        return Step.FOLLOWED;
    }

    /** The operator's credentials go to the operator's server alone, and a server names none. */
    private HttpUrl withOwnCredentials(HttpUrl next) {
        boolean sameServer =
                next.scheme().equals(start.scheme())
                        && next.host().equals(start.host())
                        && next.port() == start.port();
        return next.newBuilder()
                .username(sameServer ? start.username() : "")
                .password(sameServer ? start.password() : "")
                .build();
    }
}
