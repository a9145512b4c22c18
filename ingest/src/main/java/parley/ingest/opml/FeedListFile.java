package parley.ingest.opml;

import static java.nio.charset.StandardCharsets.UTF_8;

import parley.ingest.feed.Feed;
import parley.ingest.feed.FeedList;
import parley.runtime.config.ConfigException;
import parley.runtime.config.Place;
import parley.runtime.config.Problems;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A {@code feeds.yaml} that subscriptions are added to. What an operator wrote stays, comments
 * included; the new text is read again before it takes the old one's place, in one step.
 */
public final class FeedListFile {
    private final Path file;
    private final String text;
    private final FeedList list;

    private FeedListFile(Path file, String text, FeedList list) {
        this.file = file;
        this.text = text;
        this.list = list;
    }

    /**
     * Reads a file; one that is not there is as an empty one.
     *
     * @throws ConfigException with every problem of the file
     */
    public static FeedListFile read(Path file) {
        var problems = new Problems();
        String name = file.toString();
        String text = "";
        try {
            text = Files.readString(file);
        } catch (NoSuchFileException e) {
            // It is about to be made.
        } catch (IOException e) {
            // Not UTF-8, or not to be read: told as for any such file.
            FeedList.read(file, problems);
        }
        FeedList list = FeedList.of(name, text, problems);
        problems.throwIfAny();
        return new FeedListFile(file, text, list);
    }

    /** The feeds in it. */
    public FeedList list() {
        return list;
    }

    /** Those that are not in a list, in their order. */
    public static List<Subscription> missingFrom(FeedList list, List<Subscription> feeds) {
        Set<String> known = list.feeds().stream().map(Feed::address).collect(Collectors.toSet());
        return feeds.stream().filter(feed -> !known.contains(feed.address())).toList();
    }

    /** A whole {@code feeds.yaml} with nothing but these. */
    public static String entries(List<Subscription> feeds, String origin) {
        return feeds.isEmpty()
                ? "outlets: []\n"
                : FeedListText.with("feeds.yaml", "", feeds, origin);
    }

    /**
     * Adds feeds that are not in it.
     *
     * @param origin where they come from: a comment before them says so
     * @throws ConfigException if nothing can be added to the file as it is written
     * @throws UncheckedIOException if it cannot be written; then it is as it was
     */
    public void add(List<Subscription> feeds, String origin) {
        String name = file.toString();
        String next = FeedListText.with(name, text, feeds, origin);
        var problems = new Problems();
        List<Feed> read = FeedList.of(name, next, problems).feeds();
        int before = list.feeds().size();
        boolean asMeant =
                problems.none()
                        && read.size() == before + feeds.size()
                        && read.subList(0, before).equals(list.feeds())
                        && read.subList(before, read.size()).stream()
                                .map(FeedListFile::subscription)
                                .toList()
                                .equals(feeds);
        if (!asMeant) {
            throw OpmlReader.refused(
                    new Place(name, 1, 1),
                    "written in a way that nothing can be added to; print the entries without"
                            + " --into and put them in by hand");
        }
        try {
            replace(next);
        } catch (NoSuchFileException e) {
            throw OpmlReader.refused(new Place(name, 1, 1), "there is no folder for it");
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be written: " + e, e);
        }
    }

    private static Subscription subscription(Feed feed) {
        return new Subscription(feed.address(), feed.outlet().name(), feed.title(), feed.groups());
    }

    /** Through a file beside it, so that a reader finds the old text or the new, whole. */
    private void replace(String next) throws IOException {
        // A link stays one: what it points to is replaced.
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path beside =
                target.resolveSibling(
                        "." + target.getFileName() + "." + ProcessHandle.current().pid());
        try {
            try (var channel =
                    FileChannel.open(
                            beside,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE)) {
                ByteBuffer bytes = UTF_8.encode(next);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            keepPermissions(target, beside);
            Files.move(
                    beside,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(beside);
            throw e;
        }
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        var attributes = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (attributes != null && Files.exists(from)) {
            attributes.setPermissions(Files.getPosixFilePermissions(from));
        }
    }
}
