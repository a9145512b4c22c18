/**
 * Tracks as operators write them: who negotiates with whom, who mediates and where, with all names
 * in every language. Rules name roles ("both parties", "a venue"); tracks fill them. A gazetteer
 * names the states and armed groups that one open track is left with.
 */
@NullMarked
package parley.classifier.track;

import org.jspecify.annotations.NullMarked;
