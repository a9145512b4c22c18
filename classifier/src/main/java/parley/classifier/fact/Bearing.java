package parley.classifier.fact;

/**
 * How plainly an article is about the negotiation of a track, from the least plainly: what it names
 * of it in its title and the first sentences of its lead.
 */
public enum Bearing {
    /** Of the open track, fewer than two parties. */
    NONE,
    /** One side, as any article on that state does. */
    ONE_SIDE,
    /** Both sides, far from each other, or one side with somebody who mediates. */
    LOOSE,
    /** Two parties that no track is for, near each other. */
    OTHERS_NEAR,
    /** Two parties that no track is for, in one sentence. */
    OTHERS_TOGETHER,
    /** Both sides in the first sentences, or one with the conflict. */
    NEAR,
    /** Both sides in one sentence, or one with the conflict. */
    TOGETHER,
    /** The same in the title. */
    TITLE
}
