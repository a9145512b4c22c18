package parley.notifier.delivery;

/** What a chat would be told if nothing spoke against it. */
public enum Act {
    /** The development. */
    ALERT,
    /** That it has gone on. */
    UPDATE,
    /** That something is otherwise. */
    CORRECTION,
    /** That it is not so. */
    WITHDRAWAL,
    /** That it is so after all. */
    RESTORATION,
    /** That others say so too; without a sound. */
    EDIT
}
