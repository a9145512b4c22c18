/**
 * The facts of a report: how many, which round, where, when, who, on which terms.
 *
 * <p>A {@link parley.classifier.fact.FactReader} cuts an article into sentences, marks in each the
 * words that mean something here (a lexicon of its own and the names of a track), and lets one
 * reader a sort of fact go through the marks. Every reader looks only a few words ahead and back,
 * so that all is linear in the length of the text, and the text is cut at what any news item has.
 */
@NullMarked
package parley.classifier.fact;

import org.jspecify.annotations.NullMarked;
