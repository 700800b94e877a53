package io.streamlet.app.storage;

import java.nio.file.Path;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Locks the data directory and sets the database going before anything else: unpacking and starting it takes as long
 * as building the application, and can be done beside it.
 */
final class DatabaseLauncher implements ApplicationContextInitializer<GenericApplicationContext> {
    @Override
    public void initialize(GenericApplicationContext context) {
        Environment environment = context.getEnvironment();
        DataDirectory data = DataDirectory.open(Path.of(environment.getRequiredProperty("streamlet.data-directory")));
        register(context, "dataDirectory", data);
        DatabaseProperties properties =
                Binder.get(environment).bindOrCreate("streamlet.database", DatabaseProperties.class);
        register(context, "database", Database.start(properties, data));
    }

    /** Closed with the context, in reverse order, also when the context does not come up. */
    private static void register(GenericApplicationContext context, String name, AutoCloseable bean) {
        var beans = context.getDefaultListableBeanFactory();
        beans.registerSingleton(name, bean);
        beans.registerDisposableBean(name, bean::close);
    }
}
