/**
 * How true the rules are: labelled items in, counts of what was told rightly, missed and told
 * wrongly out, by the very code that matches articles.
 */
@NullMarked
package parley.classifier.eval;

import org.jspecify.annotations.NullMarked;
