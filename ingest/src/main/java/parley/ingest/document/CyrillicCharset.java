package parley.ingest.document;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Tells the Cyrillic charsets of one byte a letter apart by how natural the text looks: small
 * letters inside words, the frequent letters frequent. Charset detectors that look for byte
 * patterns mistake windows-1251 for KOI8-R and the other way round on short documents.
 */
final class CyrillicCharset {
    private static final List<Charset> CANDIDATES =
            List.of(
                    Charset.forName("windows-1251"),
                    Charset.forName("KOI8-U"),
                    Charset.forName("IBM866"),
                    Charset.forName("ISO-8859-5"),
                    Charset.forName("x-MacCyrillic"));

    /** Enough to decide; more would only cost time. */
    private static final int SAMPLE = 20_000;

    /** Letters of one byte stand in rows in Cyrillic text and alone in Latin text. */
    private static final int LETTERS_IN_A_ROW = 3;

    /** Letters of Ukrainian, Belarusian and Russian outside the row from а to я. */
    private static final String SMALL = "ёіїєґў";

    private static final String CAPITALS = "ЁІЇЄҐЎ";
    private static final String FREQUENT = "оеаинтсрвлкмдпуіяы";
    private static final double NATURAL = 1.0;
    private static final double ABOUT_AS_WELL = 0.25;

    private CyrillicCharset() {}

    /**
     * The charset that makes natural Cyrillic text of the bytes; empty if none does.
     *
     * @param declared is taken if it does about as well as the best
     */
    static Optional<Charset> of(byte[] bytes, Optional<Charset> declared) {
        byte[] sample = foreign(bytes);
        if (!isInRows(sample)) {
            return Optional.empty();
        }
        Charset best = CANDIDATES.getFirst();
        double bestScore = Double.NEGATIVE_INFINITY;
        for (Charset candidate : CANDIDATES) {
            double score = score(new String(sample, candidate));
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        if (bestScore < NATURAL) {
            return Optional.empty();
        }
        double good = bestScore - ABOUT_AS_WELL;
        Optional<Charset> named = declared.filter(d -> score(new String(sample, d)) >= good);
        return named.isPresent() ? named : Optional.of(best);
    }

    /** Only the bytes above ASCII, one space between their rows. */
    private static byte[] foreign(byte[] bytes) {
        byte[] kept = new byte[Math.min(bytes.length, SAMPLE)];
        int count = 0;
        for (int i = 0; i < bytes.length && count < kept.length; i++) {
            if (bytes[i] < 0) {
                kept[count++] = bytes[i];
            } else if (count > 0 && kept[count - 1] != ' ') {
                kept[count++] = ' ';
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private static boolean isInRows(byte[] sample) {
        int inRows = 0;
        int letters = 0;
        int row = 0;
        for (byte b : sample) {
            if (b == ' ') {
                row = 0;
                continue;
            }
            letters++;
            row++;
            inRows += row >= LETTERS_IN_A_ROW ? 1 : 0;
        }
        return letters > LETTERS_IN_A_ROW && inRows * 3 > letters;
    }

    private static double score(String text) {
        double sum = 0;
        int letters = 0;
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ') {
                letters++;
                sum += naturalness(before, c);
            }
            before = c;
        }
        return letters == 0 ? 0 : sum / letters;
    }

    private static double naturalness(char before, char c) {
        if (isSmall(c)) {
            return FREQUENT.indexOf(c) >= 0 ? 2 : 1;
        }
        if ((c >= 'А' && c <= 'Я') || CAPITALS.indexOf(c) >= 0) {
            // A capital inside a word of small letters is what a wrong charset makes.
            return isSmall(before) ? -3 : 0.5;
        }
        boolean usualSign = "«»—–…“”„’№\u00a0".indexOf(c) >= 0;
        return usualSign ? 0.5 : -2;
    }

    private static boolean isSmall(char c) {
        return (c >= 'а' && c <= 'я') || SMALL.indexOf(c) >= 0;
    }
}
