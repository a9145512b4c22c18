package parley.notifier.desk;

/**
 * How much there is.
 *
 * @param subscriptions chats and topics that want alerts
 * @param waiting deliveries planned and not ended
 * @param sent alerts that this instance sent since it was started
 */
public record Figures(int subscriptions, int waiting, long sent) {
    /** Nothing yet. */
    public static final Figures NONE = new Figures(0, 0, 0);
}
