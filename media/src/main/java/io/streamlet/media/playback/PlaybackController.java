package io.streamlet.media.playback;

import io.streamlet.contracts.classroom.MembershipView;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.media.Classes;
import io.streamlet.media.playback.PlaybackCookie.Viewer;
import io.streamlet.media.storage.MediaLibrary;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets an account watch a class: answers where, and sets the cookie that the player shows there. */
@RestController
class PlaybackController {
    private static final Duration VALID = Duration.ofMinutes(2);
    private static final int JOIN_LOOKS = 20;
    private static final long JOIN_LOOK_MILLIS = 50;

    private final Classes classes;
    private final MediaLibrary library;
    private final PlaybackCookie cookies;
    private final Clock clock;

    PlaybackController(Classes classes, MediaLibrary library, PlaybackCookie cookies, Clock clock) {
        this.classes = classes;
        this.library = library;
        this.cookies = cookies;
        this.clock = clock;
    }

    @PostMapping("/api/classes/{classId}/playback")
    ResponseEntity<Playback> play(
            @PathVariable UUID classId, @AuthenticationPrincipal Actor actor, HttpServletRequest request)
            throws IOException {
        var id = new ClassId(classId);
        MembershipView membership = membershipOnceJoined(id, actor);
        PlaybackRights.require(membership, actor.accountId(), actor.isAdmin());
        PlaybackKind kind = PlaybackRights.live(membership) ? PlaybackKind.LIVE : PlaybackKind.RECORDING;
        if (kind == PlaybackKind.RECORDING && !recorded(id)) {
            throw new BusinessException(ErrorCode.RECORDING_NOT_FOUND, "There is no recording.");
        }
        Instant expiresAt = clock.instant().plus(VALID).truncatedTo(ChronoUnit.SECONDS);
        String path = "/hls/" + id;
        ResponseCookie cookie = ResponseCookie.from(
                        PlaybackCookie.NAME,
                        cookies.write(new Viewer(id, actor.accountId(), actor.isAdmin(), expiresAt)))
                .path(path)
                .maxAge(VALID)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .build();
        String playlist = path + (kind == PlaybackKind.LIVE ? "/live.m3u8" : "/recording.m3u8");
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .body(new Playback(playlist, kind, expiresAt));
    }

    private boolean recorded(ClassId classId) throws IOException {
        return library.find(classId)
                .filter(set -> set.sealed().isPresent() && !set.playableParts().isEmpty())
                .isPresent();
    }

    /** A page asks right after it joined: the read model may be a few milliseconds behind. */
    private MembershipView membershipOnceJoined(ClassId classId, Actor actor) {
        for (int look = 1; ; look++) {
            MembershipView membership = classes.membership(classId, actor.accountId());
            boolean settled = membership.removed()
                    || membership.present()
                    || actor.isAdmin()
                    || actor.is(membership.teacherId())
                    || !PlaybackRights.live(membership);
            if (settled || look == JOIN_LOOKS) {
                return membership;
            }
            try {
                Thread.sleep(JOIN_LOOK_MILLIS);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return membership;
            }
        }
    }
}
