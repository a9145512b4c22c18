/** How matches and votes are printed for the operator who tunes rules. */
@NullMarked
package parley.app.review;

import org.jspecify.annotations.NullMarked;
