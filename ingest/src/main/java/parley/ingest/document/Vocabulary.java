package parley.ingest.document;

import org.jdom2.Namespace;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The namespaces and element names that carry something, folded from the many ways of writing them
 * into the one that the formats' specifications give.
 */
final class Vocabulary {
    static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");
    static final Namespace ATOM_03 = Namespace.getNamespace("http://purl.org/atom/ns#");
    static final Namespace DC = Namespace.getNamespace("dc", "http://purl.org/dc/elements/1.1/");
    static final Namespace DC_TERMS =
            Namespace.getNamespace("dcterms", "http://purl.org/dc/terms/");
    static final Namespace CONTENT =
            Namespace.getNamespace("content", "http://purl.org/rss/1.0/modules/content/");
    static final Namespace SY =
            Namespace.getNamespace("sy", "http://purl.org/rss/1.0/modules/syndication/");
    static final Namespace MEDIA = Namespace.getNamespace("media", "http://search.yahoo.com/mrss/");
    static final Namespace ITUNES =
            Namespace.getNamespace("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd");
    static final Namespace GOOGLE_PLAY =
            Namespace.getNamespace("googleplay", "http://www.google.com/schemas/play-podcasts/1.0");
    static final Namespace FEEDBURNER =
            Namespace.getNamespace("feedburner", "http://rssnamespace.org/feedburner/ext/1.0");
    static final Namespace RDF =
            Namespace.getNamespace("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    static final Namespace XHTML = Namespace.getNamespace("http://www.w3.org/1999/xhtml");

    /** All else. One for all: JDOM remembers every namespace it ever met, and some are endless. */
    static final Namespace UNKNOWN = Namespace.getNamespace("other", "urn:parley:other");

    /** By address without scheme, case and closing signs, which publishers vary. */
    private static final Map<String, Namespace> BY_ADDRESS =
            Map.ofEntries(
                    Map.entry("www.w3.org/2005/atom", ATOM),
                    Map.entry("purl.org/atom/ns", ATOM_03),
                    Map.entry("purl.org/dc/elements/1.1", DC),
                    Map.entry("purl.org/dc/elements/1.0", DC),
                    Map.entry("purl.org/dc/terms", DC_TERMS),
                    Map.entry("purl.org/rss/1.0/modules/content", CONTENT),
                    Map.entry("purl.org/rss/1.0/modules/syndication", SY),
                    Map.entry("search.yahoo.com/mrss", MEDIA),
                    Map.entry("www.itunes.com/dtds/podcast-1.0.dtd", ITUNES),
                    Map.entry("www.itunes.com/dtds/podcast-1.0", ITUNES),
                    Map.entry("www.google.com/schemas/play-podcasts/1.0", GOOGLE_PLAY),
                    Map.entry("rssnamespace.org/feedburner/ext/1.0", FEEDBURNER),
                    Map.entry("www.w3.org/1999/02/22-rdf-syntax-ns", RDF),
                    Map.entry("www.w3.org/1999/xhtml", XHTML),
                    Map.entry("purl.org/rss/1.0", Namespace.NO_NAMESPACE),
                    Map.entry("purl.org/net/rss1.1", Namespace.NO_NAMESPACE),
                    Map.entry("my.netscape.com/rdf/simple/0.9", Namespace.NO_NAMESPACE),
                    Map.entry("channel.netscape.com/rdf/simple/0.9", Namespace.NO_NAMESPACE),
                    Map.entry(
                            "my.netscape.com/publish/formats/rss-0.91.dtd", Namespace.NO_NAMESPACE),
                    Map.entry("backend.userland.com/rss", Namespace.NO_NAMESPACE),
                    Map.entry("backend.userland.com/rss2", Namespace.NO_NAMESPACE),
                    Map.entry("blogs.law.harvard.edu/tech/rss", Namespace.NO_NAMESPACE));

    /** For prefixes that were never declared, or declared as something unheard of. */
    private static final Map<String, Namespace> BY_PREFIX =
            Map.ofEntries(
                    Map.entry("atom", ATOM),
                    Map.entry("atom10", ATOM),
                    Map.entry("a10", ATOM),
                    Map.entry("dc", DC),
                    Map.entry("dcterms", DC_TERMS),
                    Map.entry("content", CONTENT),
                    Map.entry("sy", SY),
                    Map.entry("syn", SY),
                    Map.entry("media", MEDIA),
                    Map.entry("itunes", ITUNES),
                    Map.entry("googleplay", GOOGLE_PLAY),
                    Map.entry("feedburner", FEEDBURNER),
                    Map.entry("rdf", RDF),
                    Map.entry("xhtml", XHTML),
                    Map.entry("rss", Namespace.NO_NAMESPACE));

    /** Names with capitals; all others are in small letters. */
    private static final Map<String, String> CAPITALS =
            Map.ofEntries(
                    Map.entry("pubdate", "pubDate"),
                    Map.entry("lastbuilddate", "lastBuildDate"),
                    Map.entry("managingeditor", "managingEditor"),
                    Map.entry("webmaster", "webMaster"),
                    Map.entry("skiphours", "skipHours"),
                    Map.entry("skipdays", "skipDays"),
                    Map.entry("updateperiod", "updatePeriod"),
                    Map.entry("updatefrequency", "updateFrequency"),
                    Map.entry("origlink", "origLink"));

    private static final Set<String> ATOM_ROOTS = Set.of("feed", "entry");

    private Vocabulary() {}

    /**
     * The namespace of an element or attribute.
     *
     * @param prefix empty for none
     * @param address that the prefix is bound to; empty for none
     * @param root local name of the document's root
     */
    static Namespace namespace(String prefix, String address, String root) {
        if (prefix.equals("xml")) {
            return Namespace.XML_NAMESPACE;
        }
        Namespace known = address.isEmpty() ? null : BY_ADDRESS.get(fold(address));
        if (known != null) {
            return known;
        }
        if (!prefix.isEmpty()) {
            return BY_PREFIX.getOrDefault(prefix.toLowerCase(Locale.ROOT), UNKNOWN);
        }
        return ATOM_ROOTS.contains(root) ? ATOM : Namespace.NO_NAMESPACE;
    }

    /** Whether the address is that of RSS 0.90, which is RDF too. */
    static boolean isRss090(String address) {
        return fold(address).endsWith("netscape.com/rdf/simple/0.9");
    }

    /** A local name as the specification writes it. */
    static String local(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return CAPITALS.getOrDefault(lower, lower);
    }

    private static String fold(String address) {
        String lower = address.strip().toLowerCase(Locale.ROOT);
        int scheme = lower.indexOf("://");
        int end = lower.length();
        while (end > 0 && (lower.charAt(end - 1) == '/' || lower.charAt(end - 1) == '#')) {
            end--;
        }
        return lower.substring(Math.min(end, scheme < 0 ? 0 : scheme + 3), end);
    }
}
