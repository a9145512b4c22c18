package parley.contract.record;

/** A record that the contract forbids; names the field and what is wrong with it. */
public final class InvalidRecordException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String problem;

    InvalidRecordException(String field, String problem) {
        super(field + " " + problem);
        this.field = field;
        this.problem = problem;
    }

    /** The JSON name of the field. */
    public String field() {
        return field;
    }

    /** What is wrong with it, such as "is missing". */
    public String problem() {
        return problem;
    }
}
