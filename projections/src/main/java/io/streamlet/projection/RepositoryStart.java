package io.streamlet.projection;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.repository.Repository;

/**
 * Makes the lazy repositories before anything uses them. They are lazy so that the application is built while the
 * database still starts; made one by one by the first requests, they would keep these waiting for each other just when
 * every page of a class reconnects at once.
 */
final class RepositoryStart implements SmartLifecycle {

    private final ListableBeanFactory beans;
    private volatile boolean running;

    RepositoryStart(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public void start() {
        beans.getBeansOfType(Repository.class);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** before event processors and the port */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
