package parley.ingest.article;

import okhttp3.HttpUrl;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The address of an article.
 *
 * @param address for people to open: without fragment and tracking parameters
 * @param identity the same for every usual way of writing the address: scheme, {@code www.}, AMP
 *     and trailing-slash variants folded
 */
record ArticleLink(String address, String identity) {
    /** Parameters that tell where a reader came from and never what is read. */
    private static final Set<String> TRACKING =
            Set.of(
                    "fbclid",
                    "gclid",
                    "dclid",
                    "yclid",
                    "msclkid",
                    "igshid",
                    "mc_cid",
                    "mc_eid",
                    "_openstat",
                    "cmpid",
                    "cmp",
                    "ncid",
                    "ocid",
                    "smid",
                    "smtyp",
                    "spref",
                    "sref",
                    "xtor",
                    "wt_mc",
                    "ftag",
                    "partner",
                    "ns_mchannel",
                    "ns_source",
                    "ns_campaign",
                    "ns_linkname",
                    "ns_fee",
                    "traffic_source",
                    "maca",
                    "srnd",
                    "taid",
                    "ref",
                    "ref_src",
                    "referrer");

    private static final Pattern TRACKING_FAMILY = Pattern.compile("(utm|at|pk|mtm|hsa|itm)_.*");
    private static final Pattern AMP_PATH = Pattern.compile("/amp/?$|\\.amp(?=\\.html?$|$)|^/amp/");

    /** Reads a link; empty if it is no http or https address. */
    static Optional<ArticleLink> of(String link) {
        HttpUrl parsed = HttpUrl.parse(link.strip());
        if (parsed == null) {
            return Optional.empty();
        }
        HttpUrl clean = withoutTracking(parsed);
        return Optional.of(new ArticleLink(clean.toString(), identity(clean)));
    }

    private static HttpUrl withoutTracking(HttpUrl url) {
        var builder = url.newBuilder().fragment(null);
        for (String name : url.queryParameterNames()) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (TRACKING.contains(lower) || TRACKING_FAMILY.matcher(lower).matches()) {
                builder.removeAllQueryParameters(name);
            }
        }
        HttpUrl stripped = builder.build();
        return stripped.querySize() == 0 ? builder.query(null).build() : stripped;
    }

    private static String identity(HttpUrl url) {
        String host = url.host().replaceFirst("^(www|amp|m)\\.", "");
        String path = AMP_PATH.matcher(url.encodedPath()).replaceAll("/");
        String folded = path.replaceAll("/+", "/").replaceFirst("(?<=.)/$", "");
        String query =
                url.queryParameterNames().stream()
                        .filter(name -> !isAmp(name, url.queryParameter(name)))
                        .sorted()
                        .map(name -> name + "=" + url.queryParameterValues(name))
                        .collect(Collectors.joining("&"));
        boolean usualPort = url.port() == HttpUrl.defaultPort(url.scheme());
        return String.join(
                "\n", Arrays.asList(usualPort ? host : host + ":" + url.port(), folded, query));
    }

    private static boolean isAmp(String name, @Nullable String value) {
        return name.equalsIgnoreCase("amp")
                || (name.equalsIgnoreCase("outputType") && "amp".equalsIgnoreCase(value));
    }
}
