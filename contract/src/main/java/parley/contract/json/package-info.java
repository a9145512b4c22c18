/**
 * Records as JSON: unknown fields are ignored, so that a newer producer breaks no older consumer;
 * wrong ones are refused with a reason, so that a broken record can be set aside and told of.
 */
@NullMarked
package parley.contract.json;

import org.jspecify.annotations.NullMarked;
