/**
 * Documents over HTTP from servers that nobody here controls: sizes, times, redirects and addresses
 * are bounded, and every way it can end is a value.
 */
@NullMarked
package parley.ingest.fetch;

import org.jspecify.annotations.NullMarked;
