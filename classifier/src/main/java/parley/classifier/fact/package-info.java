/**
 * The facts of a report: how many, which round, where, when, who, on which terms.
 *
 * <p>A {@link parley.classifier.fact.FactReaders} has a reader for each track. That cuts an article
 * into sentences, marks in each the words that mean something here (its own lexicon, the places of
 * the gazetteer, the names of the track), and lets one reader a sort of fact go through the marks.
 * Every reader looks only a few words ahead and back, and the text is cut at what any news item
 * has, so that hostile text costs no more.
 */
@NullMarked
package parley.classifier.fact;

import org.jspecify.annotations.NullMarked;
