package parley.classifier.engine;

import org.jspecify.annotations.Nullable;

import parley.classifier.rule.RuleFolder;
import parley.classifier.text.Language;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * All rules of a folder, compiled for every track and language. Immutable; any thread may use it.
 */
public final class Engine {
    private final Map<Language, Program> programs = new EnumMap<>(Language.class);

    private Engine(RuleFolder folder) {
        for (Language language : Language.values()) {
            programs.put(language, Compiler.compile(folder, language));
        }
    }

    /** Compiles a folder. */
    public static Engine compile(RuleFolder folder) {
        return new Engine(folder);
    }

    /**
     * The rules that fire on an article, in the order of the tracks, open ones last, and of the
     * rules. Takes time linear in the article's length, which is cut at what any news item has.
     *
     * @param timer told what the rules cost; null for not looking at the clock
     */
    public List<Finding> findings(ArticleWords words, @Nullable RuleTimer timer) {
        Program program = words.language().map(programs::get).orElse(null);
        return program == null ? List.of() : program.findings(words, timer);
    }
}
