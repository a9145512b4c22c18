package parley.ingest.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.mozilla.universalchardet.UniversalDetector;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Bytes to characters. Asked in this order: the byte order mark, the XML declaration, the
 * Content-Type, whether it is valid UTF-8, a detector. A word that the bytes refute is not
 * believed: publishers change a charset and forget what they say of it. Never fails: what has no
 * meaning becomes U+FFFD.
 */
final class TextDecoder {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Charsets that are named by mistake so often that Cyrillic bytes outweigh the name. */
    private static final Set<String> DOUBTFUL =
            Set.of(
                    "windows-1251",
                    "koi8-r",
                    "koi8-u",
                    "ibm866",
                    "iso-8859-5",
                    "x-maccyrillic",
                    "iso-8859-1",
                    "windows-1252",
                    "iso-8859-15",
                    "us-ascii",
                    "utf-8",
                    "utf-16",
                    "utf-16le",
                    "utf-16be");

    private static final int DETECTED_FROM = 200_000;

    private TextDecoder() {}

    static DecodedText decode(byte[] bytes, Optional<String> contentType) {
        Optional<Charset> declared =
                CharsetName.inProlog(bytes)
                        .or(() -> contentType.flatMap(CharsetName::inContentType));
        Optional<Charset> wide = marked(bytes).or(() -> unmarkedWide(bytes));
        if (wide.isPresent()) {
            return text(bytes, wide.get(), declared);
        }
        Utf8Check utf8 = Utf8Check.of(bytes);
        if (utf8.isAscii()) {
            // Any charset of interest reads ASCII alike; UTF-8 is what an unmarked document is in.
            return text(bytes, declared.filter(TextDecoder::readsAscii).orElse(UTF_8), declared);
        }
        return text(bytes, choose(bytes, utf8, declared), declared);
    }

    private static Charset choose(byte[] bytes, Utf8Check utf8, Optional<Charset> declared) {
        if (declared.isPresent() && !isDoubtful(declared.get())) {
            return declared.get();
        }
        // Text in a charset of one byte a letter is hardly ever valid UTF-8, whatever was declared.
        if (utf8.isValid() || utf8.isDamaged()) {
            return UTF_8;
        }
        Optional<Charset> cyrillic = CyrillicCharset.of(bytes, declared);
        if (cyrillic.isPresent()) {
            return cyrillic.get();
        }
        return declared.filter(TextDecoder::isOneByte)
                .orElseGet(() -> detected(bytes).orElse(WINDOWS_1252));
    }

    private static Optional<Charset> marked(byte[] bytes) {
        if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
            return Utf8Check.of(bytes).isValid() ? Optional.of(UTF_8) : Optional.empty();
        }
        if (startsWith(bytes, 0xff, 0xfe, 0, 0)) {
            return Optional.of(Charset.forName("UTF-32LE"));
        }
        if (startsWith(bytes, 0, 0, 0xfe, 0xff)) {
            return Optional.of(Charset.forName("UTF-32BE"));
        }
        if (startsWith(bytes, 0xff, 0xfe)) {
            return Optional.of(UTF_16LE);
        }
        return startsWith(bytes, 0xfe, 0xff) ? Optional.of(UTF_16BE) : Optional.empty();
    }

    /** UTF-16 without a mark shows by the empty halves of its first characters. */
    private static Optional<Charset> unmarkedWide(byte[] bytes) {
        if (bytes.length < 4 || (bytes[0] == 0) == (bytes[1] == 0)) {
            return Optional.empty();
        }
        if (bytes[0] == 0 && bytes[2] == 0 && bytes[3] != 0) {
            return Optional.of(UTF_16BE);
        }
        return bytes[1] == 0 && bytes[3] == 0 && bytes[2] != 0
                ? Optional.of(UTF_16LE)
                : Optional.empty();
    }

    private static Optional<Charset> detected(byte[] bytes) {
        var detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(bytes.length, DETECTED_FROM));
        detector.dataEnd();
        return Optional.ofNullable(detector.getDetectedCharset())
                .flatMap(CharsetName::named)
                .filter(charset -> !charset.equals(UTF_8));
    }

    private static DecodedText text(byte[] bytes, Charset charset, Optional<Charset> declared) {
        // As browsers do: the bytes 80 to 9F of ISO-8859-1 mean nothing, those of windows-1252 do.
        Charset used = charset.equals(ISO_8859_1) && hasC1(bytes) ? WINDOWS_1252 : charset;
        String text = new String(bytes, used);
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        boolean contradicted =
                declared.isPresent()
                        && !family(declared.get()).equals(family(used))
                        && !(declared.get().equals(ISO_8859_1) && used.equals(WINDOWS_1252));
        return new DecodedText(unmarked, used.name(), contradicted);
    }

    private static String family(Charset charset) {
        String name = charset.name().toLowerCase(Locale.ROOT);
        return name.startsWith("utf-16") || name.startsWith("utf-32") ? name.substring(0, 6) : name;
    }

    private static boolean hasC1(byte[] bytes) {
        for (byte b : bytes) {
            if (b < (byte) 0xa0) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDoubtful(Charset charset) {
        return DOUBTFUL.contains(charset.name().toLowerCase(Locale.ROOT));
    }

    private static boolean isOneByte(Charset charset) {
        return isDoubtful(charset) && !family(charset).startsWith("utf-") && !isAscii(charset);
    }

    private static boolean isAscii(Charset charset) {
        return charset.name().equals("US-ASCII");
    }

    /** False for the wide charsets and for the mainframes'. */
    private static boolean readsAscii(Charset charset) {
        return new String(new byte[] {'<', 'a', '>', '='}, charset).equals("<a>=");
    }
}
