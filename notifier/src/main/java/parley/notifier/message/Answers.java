package parley.notifier.message;

/** What the bot says to people: every text of it, so that other languages can be put beside. */
public final class Answers {
    private Answers() {}

    /** To a chat that has just subscribed. */
    public static String welcome() {
        return """
        Welcome to Parley. From now on this chat gets a short message when something happens in \
        peace talks: a new round, terms on the table, an exchange of prisoners. Each one once, \
        with its sources.

        /stop ends it, /help tells more.\
        """;
    }

    /** To a chat that asks again. */
    public static String subscribedAlready() {
        return "This chat is subscribed already. /stop ends it, /help tells more.";
    }

    /** To a chat that has just ended its subscription. */
    public static String stopped() {
        return """
        Done: no more alerts here, and what was kept about this chat is deleted. /start brings \
        them back.\
        """;
    }

    /** To a chat that ends what it does not have. */
    public static String notSubscribed() {
        return "This chat is not subscribed, so there is nothing to stop. /start subscribes it.";
    }

    /** What the bot does and understands. */
    public static String help() {
        return """
        Parley reads news feeds and tells you of developments in peace talks: briefly, with the \
        sources, and once.

        /start – get alerts in this chat
        /stop – end them and delete what is kept about this chat
        /help – this message\
        """;
    }

    /** To administrators: so much became news that it waits for their word. */
    public static String flood(int limit) {
        return """
        More than %d new developments within an hour: further ones are held for all chats until \
        you decide.

        /release – tell them
        /drop – never tell them\
        """
                .formatted(limit);
    }

    /** To an administrator who released what was held. */
    public static String released(int developments) {
        return "Released: %d held developments are told now.".formatted(developments);
    }

    /** To an administrator who dropped what was held. */
    public static String dropped(int developments) {
        return "Dropped: %d held developments are never told.".formatted(developments);
    }

    /** To what is none of the commands. */
    public static String unknown() {
        return "I understand /start, /stop and /help.";
    }
}
