/**
 * The records on the public topics.
 *
 * <p>A record is immutable and valid by construction: a value that the contract forbids is refused
 * with an {@link InvalidRecordException} that names the field. A list that a producer left out is
 * empty; a component marked nullable may be absent. Times are instants in UTC; a language is an ISO
 * 639-1 code in lower case.
 */
@NullMarked
package parley.contract.record;

import org.jspecify.annotations.NullMarked;
