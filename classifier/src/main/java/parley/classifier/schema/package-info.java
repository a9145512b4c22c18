/**
 * Parts of JSON Schemas for operators' files. The readers' packages put them together, beside the
 * tables that they read by, so that an editor knows what the reader knows.
 */
@NullMarked
package parley.classifier.schema;

import org.jspecify.annotations.NullMarked;
