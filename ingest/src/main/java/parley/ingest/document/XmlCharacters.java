package parley.ingest.document;

/** Characters that XML 1.0 allows in a document (section 2.2). */
final class XmlCharacters {
    private XmlCharacters() {}

    /** The text without the characters that XML has no place for; itself if there are none. */
    static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return cleanFrom(text, i);
            }
        }
        return text;
    }

    private static String cleanFrom(String text, int from) {
        var clean = new StringBuilder(text.length()).append(text, 0, from);
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPlain(c)) {
                clean.append(c);
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                clean.append(c).append(text.charAt(++i));
            }
        }
        return clean.toString();
    }

    private static boolean isPlain(char c) {
        if (c < ' ') {
            return c == '\n' || c == '\t' || c == '\r';
        }
        return !Character.isSurrogate(c) && c < '\uFFFE';
    }
}
