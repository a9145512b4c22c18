package parley.notifier.measure;

/** How something that was to be done in a chat has ended. */
public enum Ending {
    /** It was done. */
    DONE("done"),
    /** A newer revision has overtaken it: that is to be done instead. */
    SUPERSEDED("superseded"),
    /** It is not to be done any more: taken back, not wanted any more, or all of it deleted. */
    DROPPED("dropped"),
    /** It can never be done. */
    UNDELIVERABLE("undeliverable"),
    /** This instance is the active one no more: another finds it. */
    LEFT("left");

    private final String code;

    Ending(String code) {
        this.code = code;
    }

    /** How it is written in metrics. */
    public String code() {
        return code;
    }
}
