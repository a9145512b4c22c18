/**
 * Words as the rules see them.
 *
 * <p>A text is cut once into {@link parley.classifier.text.Token}s that remember where they stood;
 * each token has a form (lower case, no accents, one kind of apostrophe). A {@link
 * parley.classifier.text.Vocabulary} knows the words of the rules and turns a form into their term
 * ids by exact form, by beginning or by the stems of a {@link parley.classifier.text.Stemmer}; what
 * no rule names costs nothing further. Everything here is linear in the length of the text, and
 * what is longer than any news item is cut off.
 */
@NullMarked
package parley.classifier.text;

import org.jspecify.annotations.NullMarked;
