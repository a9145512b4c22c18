package parley.classifier.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A language that rules can be written for. */
public enum Language {
    /** English. */
    ENGLISH("en"),
    /** Ukrainian. */
    UKRAINIAN("uk"),
    /** Russian. */
    RUSSIAN("ru");

    private static final Map<String, Language> BY_CODE = byCode();

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** The ISO 639-1 code. */
    public String code() {
        return code;
    }

    /** All languages by their codes, in a fixed order. */
    public static Map<String, Language> byCode() {
        Map<String, Language> languages = new LinkedHashMap<>();
        for (Language language : values()) {
            languages.put(language.code, language);
        }
        return languages;
    }

    /** The language of a code; empty for one that no rule can be written for. */
    public static Optional<Language> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
