package parley.classifier.rule;

import org.jspecify.annotations.Nullable;

import parley.classifier.text.Language;
import parley.runtime.config.YamlNode;
import parley.runtime.config.YamlSection;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an operator wrote by language: a language of its own, or {@code each} for those that have
 * nothing of their own.
 */
final class Languages {
    static final String EACH = "each";

    private Languages() {}

    /** Reads the nodes of a section by key; unknown keys are problems. */
    static Map<String, YamlNode> read(YamlSection section) {
        Map<String, YamlNode> nodes = new LinkedHashMap<>();
        section.node(EACH).ifPresent(node -> nodes.put(EACH, node));
        for (String code : Language.byCode().keySet()) {
            section.node(code).ifPresent(node -> nodes.put(code, node));
        }
        section.done();
        return nodes;
    }

    /** What holds for a language; null if nothing does. */
    static @Nullable YamlNode pick(Map<String, YamlNode> nodes, Language language) {
        YamlNode own = nodes.get(language.code());
        return own == null ? nodes.get(EACH) : own;
    }
}
