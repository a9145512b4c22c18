package parley.notifier.desk;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import parley.contract.json.Decoded;
import parley.contract.json.RecordCodec;
import parley.contract.record.Track;
import parley.notifier.message.Names;

/** Follows how tracks are called. A record that cannot be read leaves the names as they were. */
final class TrackNames {
    private static final RecordCodec<Track> TRACKS = RecordCodec.of(Track.class);

    private final String topic;
    private final Names names;

    /**
     * Knows none yet.
     *
     * @param topic the name of {@code talks.tracks}
     * @param names learn what comes
     */
    TrackNames(String topic, Names names) {
        this.topic = topic;
        this.names = names;
    }

    String topic() {
        return topic;
    }

    void accept(ConsumerRecord<String, byte[]> record) {
        switch (TRACKS.decode(record.value())) {
            case Decoded.Valid<Track>(Track track) -> names.put(track);
            case Decoded.Tombstone<Track> _ -> names.remove(String.valueOf(record.key()));
            case Decoded.Malformed<Track> _ -> {
                // Whoever writes the topic is told of it by its own checks; alerts go on.
            }
        }
    }
}
