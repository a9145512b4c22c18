package parley.testkit.telegram;

/** How the bot stands in a chat. */
enum Standing {
    /** A private chat in which the person has not spoken yet. */
    NOT_STARTED("member"),
    MEMBER("member"),
    ADMINISTRATOR("administrator"),
    /** An administrator of a channel who may not post there. */
    READING_ADMINISTRATOR("administrator"),
    /** A member who may not write. */
    RESTRICTED("restricted"),
    LEFT("left"),
    /** The person blocked the bot, or the chat removed it. */
    KICKED("kicked"),
    /** The person's account is gone. */
    DEACTIVATED("kicked");

    private final String status;

    Standing(String status) {
        this.status = status;
    }

    /** The {@code status} of a ChatMember. */
    String status() {
        return status;
    }

    boolean isAdministrator() {
        return this == ADMINISTRATOR || this == READING_ADMINISTRATOR;
    }

    /** Whether people can still talk to the bot there. */
    boolean hears() {
        return this != LEFT && this != KICKED && this != DEACTIVATED;
    }
}
