/**
 * The notifier: developments to people, and the bot that people talk to. {@link
 * parley.notifier.NotifierService} builds and runs it, {@link parley.notifier.NotifierConfig} says
 * how; the packages beneath are its parts and are of no use to other modules.
 */
@NullMarked
package parley.notifier;

import org.jspecify.annotations.NullMarked;
