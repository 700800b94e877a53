package io.streamlet.command.classroom;

import io.streamlet.command.shared.PlainText;
import io.streamlet.command.shared.Stripped;
import io.streamlet.contracts.classroom.ClassSettings;
import io.streamlet.contracts.classroom.Visibility;
import io.streamlet.contracts.shared.ClassId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/** The bodies of requests about the timetable. */
final class ScheduleRequests {
    private ScheduleRequests() {}

    record ScheduleRequest(
            @Nullable ClassId classId,

            @JsonDeserialize(using = Stripped.class) @NotBlank @Size(max = 120) @PlainText
            String title,

            @JsonDeserialize(using = Stripped.class) @Size(max = 2_000) @PlainText(lines = true) @Nullable
            String description,

            @NotNull Instant startsAt,
            @Min(5) @Max(480) int durationMinutes,
            @Valid @Nullable SettingsRequest settings) {}

    record RescheduleRequest(
            @NotNull Instant startsAt, @Min(5) @Max(480) int durationMinutes) {}

    record DetailsRequest(
            @JsonDeserialize(using = Stripped.class) @NotBlank @Size(max = 120) @PlainText
            String title,

            @JsonDeserialize(using = Stripped.class) @NotNull @Size(max = 2_000) @PlainText(lines = true)
            String description,

            @NotNull @Valid SettingsRequest settings) {}

    /** As {@link ClassSettings}; who says nothing of the mesh or the stage gets their defaults. */
    record SettingsRequest(
            @Min(1) @Max(10_000) int capacity,
            @NotNull Visibility visibility,
            boolean recorded,
            @Min(0) @Max(100) @Nullable Integer meshShare,

            @Min(1) @Max(ClassSettings.MOST_STAGE_SEATS) @Nullable
            Integer stageSeats) {

        ClassSettings settings() {
            var share = Objects.requireNonNullElse(meshShare, ClassSettings.DEFAULT_MESH_SHARE);
            var seats = Objects.requireNonNullElse(stageSeats, ClassSettings.MOST_STAGE_SEATS);
            return new ClassSettings(capacity, visibility, recorded, share, seats);
        }
    }

    record CancelRequest(
            @JsonDeserialize(using = Stripped.class) @Size(max = 500) @PlainText(lines = true) @Nullable
            String reason) {}
}
