/** What the classifier tells of its work, and the numbers as meters. */
@NullMarked
package parley.classifier.measure;

import org.jspecify.annotations.NullMarked;
