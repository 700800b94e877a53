package io.streamlet.app.support;

import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A page in a class, as far as the stage goes: its socket, and the frames it sends. */
public final class StagePage {
    private final Person person;
    private final Room room;
    private final LiveSocket socket;
    private final String session = UUID.randomUUID().toString();

    private StagePage(Person person, Room room, LiveSocket socket) {
        this.person = person;
        this.room = room;
        this.socket = socket;
    }

    public static StagePage open(Person person, Room room) {
        LiveSocket socket = person.connect();
        socket.send("{\"type\": \"attend\", \"classId\": \"" + room.classId() + "\"}");
        socket.next("attending");
        return new StagePage(person, room, socket);
    }

    public Person person() {
        return person;
    }

    public LiveSocket socket() {
        return socket;
    }

    /** one load of this page */
    public String session() {
        return session;
    }

    public JsonNode ready(String invitation) {
        send("stage-ready", invitation, "\"stagePeerId\": \"" + Room.TAB + "\", \"session\": \"" + session + "\"");
        return socket.next(frame -> isAbout(frame, "stage-link", invitation) || isError(frame));
    }

    /** the link once it names this partner */
    public JsonNode linkTo(String invitation, StagePage partner) {
        return socket.next(frame -> isAbout(frame, "stage-link", invitation)
                && frame.path("partner").asString("").equals(partner.session));
    }

    public JsonNode linkBy(String invitation, String route) {
        return socket.next(frame -> isAbout(frame, "stage-link", invitation)
                && frame.path("route").asString().equals(route));
    }

    public void connected(String invitation, String route) {
        send("stage-connected", invitation, "\"route\": \"" + route + "\"");
    }

    public void lost(String invitation, String route, boolean giveUp) {
        send("stage-lost", invitation, "\"route\": \"" + route + "\", \"giveUp\": " + giveUp);
    }

    public void signal(String invitation, String kind) {
        socket.send("{\"type\": \"signal\", \"classId\": \"" + room.classId() + "\", \"to\": \"" + invitation
                + "\", \"kind\": \"" + kind + "\", \"payload\": \"sdp of " + person.username() + "\"}");
    }

    /** who is on stage as soon as somebody there has this status; subscribe first */
    public JsonNode seat(String status) {
        return socket.next(frame -> frame.path("type").asString().equals("update")
                        && frame.at("/data/stage/seats/0/status").asString("").equals(status))
                .at("/data/stage/seats/0");
    }

    private void send(String type, String invitation, String more) {
        socket.send("{\"type\": \"" + type + "\", \"classId\": \"" + room.classId() + "\", \"invitationId\": \""
                + invitation + "\", " + more + "}");
    }

    private static boolean isAbout(JsonNode frame, String type, String invitation) {
        return frame.path("type").asString().equals(type)
                && frame.path("invitationId").asString().equals(invitation);
    }

    private static boolean isError(JsonNode frame) {
        return frame.path("type").asString().equals("error");
    }
}
