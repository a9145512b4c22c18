package parley.classifier.replay;

/** That the topology set an article aside; the message says why. */
public final class UnusableArticleException extends Exception {
    private static final long serialVersionUID = 1L;

    UnusableArticleException(String why) {
        super(why);
    }
}
