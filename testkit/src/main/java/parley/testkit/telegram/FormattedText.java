package parley.testkit.telegram;

import java.util.List;

/**
 * Text without markup, and its entities by place.
 *
 * @param text what people read
 * @param entities the marked pieces, by offset, the longer first
 */
record FormattedText(String text, List<TextEntity> entities) {
    FormattedText {
        entities = List.copyOf(entities);
    }
}
