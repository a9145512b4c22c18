package parley.ingest.document;

/**
 * How well bytes read as UTF-8.
 *
 * @param sequences of several bytes that are well formed
 * @param errors bytes that belong to no sequence
 */
record Utf8Check(int sequences, int errors) {
    /** A few bad bytes among many good sequences are damage, not another charset. */
    private static final int GOOD_FOR_ONE_BAD = 10;

    static Utf8Check of(byte[] bytes) {
        int sequences = 0;
        int errors = 0;
        for (int at = 0; at < bytes.length; ) {
            if (bytes[at] >= 0) {
                at++;
                continue;
            }
            int length = lengthOf(bytes[at] & 0xff);
            if (length > 0 && continues(bytes, at, length)) {
                sequences++;
                at += length;
            } else {
                errors++;
                at++;
            }
        }
        return new Utf8Check(sequences, errors);
    }

    boolean isAscii() {
        return sequences == 0 && errors == 0;
    }

    boolean isValid() {
        return errors == 0;
    }

    boolean isDamaged() {
        return errors > 0 && sequences >= (long) errors * GOOD_FOR_ONE_BAD;
    }

    private static int lengthOf(int lead) {
        if (lead >= 0xc2 && lead <= 0xdf) {
            return 2;
        }
        if (lead >= 0xe0 && lead <= 0xef) {
            return 3;
        }
        return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
    }

    private static boolean continues(byte[] bytes, int at, int length) {
        if (at + length > bytes.length) {
            return false;
        }
        for (int i = at + 1; i < at + length; i++) {
            if ((bytes[i] & 0xc0) != 0x80) {
                return false;
            }
        }
        return true;
    }
}
