package io.streamlet.media.playback;

import io.streamlet.media.Classes;
import io.streamlet.media.storage.MediaLibrary;
import java.io.IOException;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Wires the right to watch. */
@Configuration(proxyBeanMethods = false)
@Import(PlaybackController.class)
public class PlaybackConfiguration {
    @Bean
    PlaybackCookie playbackCookie(MediaLibrary library) throws IOException {
        return new PlaybackCookie(PlaybackKey.in(library.directory()));
    }

    @Bean
    PlaybackRights playbackRights(Classes classes, PlaybackCookie cookies, Clock clock) {
        return new PlaybackRights(classes, cookies, clock);
    }
}
