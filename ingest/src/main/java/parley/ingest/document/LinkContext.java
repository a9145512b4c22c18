package parley.ingest.document;

import okhttp3.HttpUrl;

import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What relative links are relative to. */
final class LinkContext {
    /** No publisher nests more; each would be parsed. */
    private static final int MAX_BASES = 10;

    private final @Nullable HttpUrl url;

    private LinkContext(@Nullable HttpUrl url) {
        this.url = url;
    }

    static LinkContext of(Optional<String> address) {
        return new LinkContext(address.map(HttpUrl::parse).orElse(null));
    }

    /** By the {@code xml:base} of an element and those around it; this base if there is none. */
    LinkContext within(Element element) {
        Deque<String> bases = new ArrayDeque<>();
        for (Element e = element; e != null && bases.size() < MAX_BASES; e = e.getParentElement()) {
            String base =
                    e.hasAttributes() ? e.getAttributeValue("base", Namespace.XML_NAMESPACE) : null;
            if (base != null && !base.isBlank()) {
                bases.push(base);
            }
        }
        HttpUrl inner = url;
        for (String base : bases) {
            HttpUrl next =
                    inner == null ? HttpUrl.parse(base.strip()) : inner.resolve(base.strip());
            inner = next == null ? inner : next;
        }
        return bases.isEmpty() ? this : new LinkContext(inner);
    }

    /** By a link if it is absolute here, else this one. */
    LinkContext or(Optional<String> link) {
        return link.map(HttpUrl::parse).map(LinkContext::new).orElse(this);
    }

    /**
     * The first of some links that is, or can be made, an http or https address; else the first.
     */
    Optional<String> pick(List<String> links) {
        for (String link : links) {
            Optional<String> resolved = resolve(link);
            if (resolved.isPresent()) {
                return resolved;
            }
        }
        return links.stream().map(String::strip).filter(l -> !l.isEmpty()).findFirst();
    }

    /** An absolute link as it stands, a relative one resolved; empty for any but http and https. */
    Optional<String> resolve(String link) {
        String written = unbroken(link);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        if (isHttp(written)) {
            return Optional.of(written);
        }
        HttpUrl resolved = url == null ? HttpUrl.parse(written) : url.resolve(written);
        return Optional.ofNullable(resolved).map(HttpUrl::toString);
    }

    static boolean isHttp(String link) {
        String start = link.substring(0, Math.min(link.length(), 8)).toLowerCase(Locale.ROOT);
        return (start.startsWith("http://") || start.startsWith("https://"))
                && HttpUrl.parse(link) != null;
    }

    /** Links are wrapped onto lines, and escaped once too often. */
    private static String unbroken(String link) {
        String stripped = link.strip();
        if (stripped.indexOf('\n') >= 0 || stripped.indexOf('\t') >= 0) {
            stripped = stripped.replaceAll("\\s*+[\\n\\t]\\s*+", "");
        }
        return stripped.replace("&amp;", "&");
    }
}
