/**
 * Starting, running and stopping: a {@link parley.runtime.lifecycle.Service} owns {@link
 * parley.runtime.lifecycle.Worker}s, each one named thread; what is opened is closed in reverse
 * order by a {@link parley.runtime.lifecycle.Closer}.
 */
@NullMarked
package parley.runtime.lifecycle;

import org.jspecify.annotations.NullMarked;
