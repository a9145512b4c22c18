package parley.testkit.telegram;

/** The types of chats (core.telegram.org/bots/api#chat). */
enum ChatKind {
    PRIVATE("private"),
    GROUP("group"),
    SUPERGROUP("supergroup"),
    CHANNEL("channel");

    private final String word;

    ChatKind(String word) {
        this.word = word;
    }

    /** As the Bot API spells it. */
    String word() {
        return word;
    }
}
