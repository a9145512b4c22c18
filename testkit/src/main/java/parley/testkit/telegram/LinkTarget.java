package parley.testkit.telegram;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which addresses Telegram makes links of; marked text with any other stays plain. */
final class LinkTarget {
    private static final Pattern PERSON = Pattern.compile("tg://user/?\\?id=([1-9][0-9]{0,18})");

    private LinkTarget() {}

    /** The entity for a link to this address, over the extent of {@code plain}. */
    static Optional<TextEntity> entity(String address, TextEntity plain) {
        Matcher person = PERSON.matcher(address);
        if (person.matches()) {
            return Optional.of(
                    TextEntity.of("text_mention", plain.offset(), plain.length(), person.group(1)));
        }
        return checked(address)
                .map(url -> TextEntity.of("text_link", plain.offset(), plain.length(), url));
    }

    /** The address with a scheme and a path, or nothing when it cannot be a link. */
    static Optional<String> checked(String address) {
        String text = address.strip();
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("tg:") || lower.startsWith("ton:")) {
            return Optional.of(text);
        }
        String url = lower.contains("://") ? text : "http://" + text;
        try {
            URI uri = new URI(url.replace("|", "%7C"));
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            String host = uri.getHost();
            boolean web = scheme.equals("http") || scheme.equals("https");
            if (!web || host == null || !host.contains(".")) {
                return Optional.empty();
            }
            boolean noPath = uri.getRawPath().isEmpty() && uri.getRawQuery() == null;
            return Optional.of(noPath && uri.getRawFragment() == null ? url + "/" : url);
        } catch (URISyntaxException notAddress) {
            return Optional.empty();
        }
    }
}
