package parley.ingest.page;

import net.dankito.readability4j.Readability4J;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

import parley.ingest.article.PlainText;
import parley.ingest.fetch.FetchResult;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the article in a page, as a browser's reader view does. */
final class PageText {
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([^\\s;\"]+)");

    private PageText() {}

    /** The article's text; empty if the page is no HTML or none is found. */
    static Optional<String> of(FetchResult.Fetched page) {
        String type = page.contentType().orElse("text/html").toLowerCase(Locale.ROOT);
        if (!type.contains("html")) {
            return Optional.empty();
        }
        try {
            Document document = Jsoup.parse(page.body().stream(), charset(type), page.address());
            String content = new Readability4J(page.address(), document).parse().getContent();
            return Optional.ofNullable(content)
                    .map(PlainText::block)
                    .filter(text -> !text.isEmpty());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // Pages are of any kind; one that the library cannot take is one without an article.
            return Optional.empty();
        }
    }

    /** The charset that the server names; null leaves it to the page. */
    private static @Nullable String charset(String contentType) {
        Matcher matcher = CHARSET.matcher(contentType);
        return matcher.find() && Charset.isSupported(matcher.group(1)) ? matcher.group(1) : null;
    }
}
