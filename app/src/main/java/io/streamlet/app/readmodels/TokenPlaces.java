package io.streamlet.app.readmodels;

import io.streamlet.projection.replay.LivePlaces;
import io.streamlet.projection.replay.Place;
import java.util.List;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Read from the tokens of the segments. */
final class TokenPlaces implements LivePlaces {
    private static final String TOKENS =
            "select segment, token, token_type from axon.token where processor_name = ? order by segment";

    private final JdbcClient jdbc;
    private final Serializer serializer;

    TokenPlaces(JdbcClient jdbc, Serializer serializer) {
        this.jdbc = jdbc;
        this.serializer = serializer;
    }

    @Override
    public Place of(String group) {
        return read(group, TOKENS);
    }

    @Override
    public Place held(String group) {
        return read(group, TOKENS + " for update");
    }

    private Place read(String group, String sql) {
        var segments = jdbc.sql(sql)
                .param(group)
                .query((row, number) ->
                        at(row.getInt("segment"), token(row.getBytes("token"), row.getString("token_type"))))
                .list();
        if (segments.isEmpty()) {
            throw new IllegalStateException("The read model " + group + " has never been projected.");
        }
        return new Place(segments);
    }

    private static Place.At at(int segment, @Nullable TrackingToken token) {
        var bare = token == null ? null : WrappedToken.unwrapLowerBound(token);
        if (bare == null) {
            return new Place.At(segment, -1, List.of());
        }
        return bare instanceof GapAwareTrackingToken gaps
                ? new Place.At(segment, gaps.getIndex(), List.copyOf(gaps.getGaps()))
                : new Place.At(segment, bare.position().orElse(-1), List.of());
    }

    private @Nullable TrackingToken token(byte @Nullable [] stored, @Nullable String type) {
        return stored == null || type == null
                ? null
                : serializer.deserialize(new SimpleSerializedObject<>(stored, byte[].class, type, null));
    }
}
