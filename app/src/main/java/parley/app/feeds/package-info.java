/** What the {@code feeds} command tells: the health of each feed, for people and for programs. */
@NullMarked
package parley.app.feeds;

import org.jspecify.annotations.NullMarked;
