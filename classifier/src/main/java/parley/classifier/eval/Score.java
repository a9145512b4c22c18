package parley.classifier.eval;

/**
 * What rules made of some items for one kind.
 *
 * @param right told, and so labelled
 * @param wrong told, and not so labelled
 * @param missed labelled, and not told
 */
public record Score(int right, int wrong, int missed) {
    static final Score NOTHING = new Score(0, 0, 0);

    /** How many items are labelled with the kind. */
    public int labelled() {
        return right + missed;
    }

    /** How much of what was told is true. */
    public Ratio precision() {
        return new Ratio(right, right + wrong);
    }

    /** How much of what is true was told. */
    public Ratio recall() {
        return new Ratio(right, right + missed);
    }

    /** The harmonic mean of precision and recall; NaN if both are unknown. */
    public double f1() {
        return labelled() + wrong == 0 ? Double.NaN : 2.0 * right / (2 * right + wrong + missed);
    }

    Score and(boolean told, boolean labelled) {
        return new Score(
                right + (told && labelled ? 1 : 0),
                wrong + (told && !labelled ? 1 : 0),
                missed + (!told && labelled ? 1 : 0));
    }

    Score and(Score other) {
        return new Score(right + other.right, wrong + other.wrong, missed + other.missed);
    }
}
