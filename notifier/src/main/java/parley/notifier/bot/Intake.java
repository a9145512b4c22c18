package parley.notifier.bot;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import parley.notifier.transport.Incoming;

import java.util.Optional;

/** Reads updates for the desk; a reader that throws costs its one update. Thread-safe. */
final class Intake {
    private static final Logger log = LoggerFactory.getLogger(Intake.class);

    private final UpdateReader reader;

    Intake(UpdateReader reader) {
        this.reader = reader;
    }

    /** What an update asks for; empty where the bot is to be silent. */
    synchronized Optional<RequestDesk.Numbered> read(Incoming update, String botName) {
        try {
            return Optional.ofNullable(update.event())
                    .flatMap(event -> reader.read(event, botName))
                    .map(request -> new RequestDesk.Numbered(update.update(), request));
        } catch (RuntimeException e) {
            log.error("Update {} cannot be handled and is passed over", update.update(), e);
            return Optional.empty();
        }
    }
}
