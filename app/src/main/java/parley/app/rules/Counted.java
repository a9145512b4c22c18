package parley.app.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers for people. */
final class Counted {
    private Counted() {}

    static String of(long count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }

    /** A score or a share with at most two decimals. */
    static String number(double number) {
        return BigDecimal.valueOf(number)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
