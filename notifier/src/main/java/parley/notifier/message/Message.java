package parley.notifier.message;

/** What is sent to a recipient; each transport writes it in its own form. */
public sealed interface Message {
    /** What stands under it. */
    Keyboard keyboard();

    /** An alert about a development. */
    record Told(Alert alert, Keyboard keyboard) implements Message {
        /** An alert without buttons. */
        public Told(Alert alert) {
            this(alert, Keyboard.NONE);
        }
    }

    /** What became of a development that was told. */
    record Noticed(Notice notice) implements Message {
        @Override
        public Keyboard keyboard() {
            return Keyboard.NONE;
        }
    }

    /** Several alerts at once. */
    record Listed(Listing listing) implements Message {
        @Override
        public Keyboard keyboard() {
            return Keyboard.NONE;
        }
    }

    /**
     * What the bot answers.
     *
     * @param html in Telegram's HTML; what comes from outside is escaped in it
     */
    record Answer(String html, Keyboard keyboard) implements Message {
        /** An answer without buttons. */
        public Answer(String html) {
            this(html, Keyboard.NONE);
        }
    }
}
