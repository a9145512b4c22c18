package parley.testkit.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class EntityRulesTest {
    @Test
    void trimsTheTextAndMovesTheEntities() throws Refusal {
        FormattedText trimmed = EntityRules.trimmed(HtmlText.parse(" \n<b> мир </b>\n "));

        assertThat(trimmed.text()).isEqualTo("мир");
        assertThat(trimmed.entities()).containsExactly(TextEntity.of("bold", 0, 3));
    }

    @Test
    void dropsEntitiesOfTrimmedSpace() {
        FormattedText text = new FormattedText("a  ", List.of(TextEntity.of("bold", 1, 2)));

        assertThat(EntityRules.trimmed(text).entities()).isEmpty();
    }

    @Test
    void keepsAHundredEntities() throws Refusal {
        FormattedText trimmed = EntityRules.trimmed(HtmlText.parse("<b>a</b> ".repeat(150)));

        assertThat(trimmed.entities()).hasSize(100);
        assertThat(trimmed.entities().getLast()).isEqualTo(TextEntity.of("bold", 198, 1));
    }

    @Test
    void replacesControlCharactersBySpaces() {
        FormattedText text = new FormattedText("a\u0007b\nc", List.of());

        assertThat(EntityRules.trimmed(text).text()).isEqualTo("a b\nc");
    }
}
