package parley.testkit.telegram;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code multipart/form-data} (RFC 7578): the text fields; files are read as text too. */
final class MultipartForm {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");

    private MultipartForm() {}

    /** The fields by name; empty when the content type names no boundary. */
    static Map<String, String> fields(String contentType, byte[] body) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            return fields;
        }
        // One character per byte keeps the bytes of a value apart from the framing around it.
        String content = "\r\n" + new String(body, StandardCharsets.ISO_8859_1);
        String[] parts = content.split(Pattern.quote("\r\n--" + boundary.group(1)), -1);
        for (int i = 1; i < parts.length && !parts[i].startsWith("--"); i++) {
            int end = parts[i].indexOf("\r\n\r\n");
            Matcher name = NAME.matcher(end < 0 ? "" : utf8(parts[i].substring(0, end)));
            if (name.find()) {
                fields.put(name.group(1), utf8(parts[i].substring(end + 4)));
            }
        }
        return fields;
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
