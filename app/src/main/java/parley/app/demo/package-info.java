/**
 * The demo: bundled feeds of one week, served on this machine, through every part of Parley to the
 * alerts that subscribers would get. It runs what a service runs; only the clock and the feeds are
 * its own.
 */
@NullMarked
package parley.app.demo;

import org.jspecify.annotations.NullMarked;
