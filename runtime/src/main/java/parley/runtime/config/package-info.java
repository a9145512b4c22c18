/**
 * Typed reading of YAML files.
 *
 * <p>A reader asks a {@link parley.runtime.config.YamlSection} for the keys it knows; every wrong
 * value, missing key and unknown key becomes a {@link parley.runtime.config.Problem} with its file,
 * line and column, and all of them are reported at once. After a problem the asked value is a
 * harmless stand-in, so that reading goes on; whoever reads must call {@link
 * parley.runtime.config.Problems#throwIfAny()} before using what was read.
 */
@NullMarked
package parley.runtime.config;

import org.jspecify.annotations.NullMarked;
