package parley.classifier.eval;

/**
 * So many of so many.
 *
 * @param of how many there are; 0 makes the ratio unknown
 */
public record Ratio(int part, int of) {
    /** The normal quantile of a two-sided 95 % interval. */
    private static final double Z = 1.959964;

    /** The ratio; NaN if it is unknown. */
    public double value() {
        return of == 0 ? Double.NaN : (double) part / of;
    }

    /** The lower end of Wilson's 95 % interval. */
    public double low() {
        return of == 0 ? 0 : Math.max(0, middle() - reach());
    }

    /** The upper end of Wilson's 95 % interval. */
    public double high() {
        return of == 0 ? 1 : Math.min(1, middle() + reach());
    }

    private double middle() {
        return (value() + Z * Z / (2 * of)) / (1 + Z * Z / of);
    }

    private double reach() {
        double spread = value() * (1 - value()) / of + Z * Z / (4.0 * of * of);
        return Z * Math.sqrt(spread) / (1 + Z * Z / of);
    }
}
