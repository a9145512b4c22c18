package parley.runtime.lifecycle;

/** One of Parley's services. Started once, closed once; closing one that never started is fine. */
public interface Service extends AutoCloseable {
    /** What operators call it, such as {@code ingest}. */
    String name();

    /**
     * Starts its threads and returns; work goes on in them.
     *
     * @throws RuntimeException if it cannot work as configured
     */
    void start();

    /** How it is, without asking anything outside the process. Any thread may ask. */
    Condition condition();

    /**
     * Stops within ten seconds; what was begun is finished or left so that another can take over.
     */
    @Override
    void close();
}
