package parley.notifier.desk;

/**
 * How much there is.
 *
 * @param subscriptions chats and topics that want alerts
 * @param waiting deliveries to be sent as soon as may be
 * @param held deliveries that wait for a time or for somebody's decision
 * @param sent alerts that this instance sent since it was started
 */
public record Figures(int subscriptions, int waiting, int held, long sent) {
    /** Nothing yet. */
    public static final Figures NONE = new Figures(0, 0, 0, 0);
}
