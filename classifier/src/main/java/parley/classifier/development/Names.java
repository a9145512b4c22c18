package parley.classifier.development;

import org.jspecify.annotations.Nullable;

import parley.classifier.text.Language;

/** What tracks, places, parties and mediators are called, for headlines. Thread-safe. */
public interface Names {
    /** A track's name; its id in a language in which it has none, or if it is unknown. */
    String track(String id, Language language);

    /** The name by which a headline calls a place; null if it has none in the language. */
    @Nullable String place(String track, String code, Language language);

    /** The name by which a headline calls a party or mediator; null if it has none. */
    @Nullable String actor(String track, String code, Language language);
}
