package parley.classifier.development;

import static java.nio.charset.StandardCharsets.UTF_8;

import parley.contract.record.Kind;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A development's id: fixed by what opened it, so that a replay gives the same. */
final class DevelopmentId {
    private static final int BYTES = 12;

    private DevelopmentId() {}

    static String of(String track, Kind kind, String article) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest((track + "\n" + kind.code() + "\n" + article).getBytes(UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
