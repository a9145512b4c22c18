package parley.notifier;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

/** Everything that is logged while it is open, causes included, at the lowest levels. */
public final class Listening extends Handler implements AutoCloseable {
    private final List<String> said;
    private final Logger root = (Logger) LoggerFactory.getLogger("ROOT");
    private final Level before = root.getLevel();
    // As it ships: it writes every header that it reads at DEBUG.
    private final Logger jetty = (Logger) LoggerFactory.getLogger("org.eclipse.jetty");
    private final java.util.logging.Logger jul = java.util.logging.Logger.getLogger("okhttp3");
    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

    /** Listens, and says at the end what it heard. */
    public Listening(List<String> said) {
        this.said = said;
        appender.start();
        root.setLevel(Level.TRACE);
        jetty.setLevel(Level.WARN);
        root.detachAppender("console");
        root.addAppender(appender);
        setLevel(java.util.logging.Level.ALL);
        jul.setLevel(java.util.logging.Level.ALL);
        jul.addHandler(this);
    }

    @Override
    public void publish(LogRecord record) {
        synchronized (said) {
            said.add(record.getMessage() + " " + record.getThrown());
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        jul.removeHandler(this);
        root.detachAppender(appender);
        root.setLevel(before);
        jetty.setLevel(null);
        for (ILoggingEvent event : List.copyOf(appender.list)) {
            said.add(event.getFormattedMessage());
            for (var cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
                said.add(cause.getClassName() + " " + cause.getMessage());
            }
        }
    }
}
