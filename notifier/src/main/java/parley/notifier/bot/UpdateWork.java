package parley.notifier.bot;

import parley.runtime.lifecycle.Worker;

/** The work by which the bot hears people, while this instance is the active one. */
public interface UpdateWork extends Worker.Turn {
    /** Ends waits and the call in hand; the worker can then end at once. Any thread may call it. */
    void stop();
}
