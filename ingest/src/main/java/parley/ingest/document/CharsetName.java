package parley.ingest.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a document or its server says of its charset. */
final class CharsetName {
    /** The XML declaration is short; some publishers write a comment or warnings before it. */
    private static final int PROLOG = 2_048;

    private static final Pattern DECLARATION =
            Pattern.compile(
                    "<\\?xml\\s[^>]{0,200}?encoding\\s{0,9}=\\s{0,9}[\"']([\\w.:+-]{1,40})",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern PARAMETER =
            Pattern.compile(
                    "charset\\s{0,9}=\\s{0,9}[\"']?([\\w.:+-]{1,40})", Pattern.CASE_INSENSITIVE);

    /** Names that publishers use and Java does not know. */
    private static final Map<String, String> ALIASES =
            Map.of(
                    "utf8mb4", "UTF-8",
                    "unicode", "UTF-8",
                    "utf", "UTF-8",
                    "win-1251", "windows-1251",
                    "windows1251", "windows-1251",
                    "win1251", "windows-1251",
                    "cp-1251", "windows-1251",
                    "koi8", "KOI8-R",
                    "x-sjis", "Shift_JIS");

    private CharsetName() {}

    /** What the XML declaration says; empty if there is none or the name means nothing. */
    static Optional<Charset> inProlog(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, PROLOG), ISO_8859_1);
        return find(DECLARATION, start);
    }

    /** What the header says; empty if it says nothing or the name means nothing. */
    static Optional<Charset> inContentType(String contentType) {
        return find(PARAMETER, contentType);
    }

    /** Reads a name as leniently as browsers do. */
    static Optional<Charset> named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        try {
            return Optional.of(Charset.forName(ALIASES.getOrDefault(lower, lower)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? named(matcher.group(1)) : Optional.empty();
    }
}
