package io.streamlet.app.support;

import com.fasterxml.uuid.Generators;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.MessageId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A class as its teacher holds it. */
public record Room(Person teacher, ClassId classId) {
    /** where somebody accepts an invitation unless said otherwise */
    public static final String TAB = "01950000-0000-7000-8000-0000000000ab";

    static Room schedule(Person teacher, String title) {
        var classId = new ClassId(Generators.timeBasedEpochGenerator().generate());
        teacher.post("/api/classes", """
                {"classId": "%s", "title": "%s", "startsAt": "%s", "durationMinutes": 45}""".formatted(classId, title, soon())).requireStatus(201);
        return new Room(teacher, classId);
    }

    public static Instant soon() {
        return Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
    }

    public String path() {
        return "/api/classes/" + classId;
    }

    public Room start() {
        teacher.post(path() + "/start").requireStatus(200);
        return this;
    }

    public Room joinedBy(Person... people) {
        for (Person person : people) {
            person.post(path() + "/join").requireStatus(200);
        }
        return this;
    }

    public MessageId say(Person author, String text) {
        var body = Answer.JSON.createObjectNode().put("text", text).toString();
        return MessageId.of(
                author.post(path() + "/messages", body).requireStatus(201).text("messageId"));
    }

    /** onto the stage; the id of the invitation */
    public String invite(Person student) {
        return teacher.post(path() + "/stage/invitations", "{\"accountId\": \"" + student.accountId() + "\"}")
                .requireStatus(201)
                .text("invitationId");
    }

    public Answer accept(Person student, String invitation) {
        return accept(student, invitation, TAB);
    }

    public Answer accept(Person student, String invitation, String tab) {
        return student.post(path() + "/stage/invitations/" + invitation + "/accept", """
                {"stagePeerId": "%s", "microphone": true, "camera": true}""".formatted(tab));
    }

    /** a stream of the teacher's with its init segment and a first fragment */
    public String stream() {
        String streamId = teacher.post(path() + "/streams", "{\"mimeType\": \"video/mp4\"}")
                .requireStatus(201)
                .text("streamId");
        for (int number = 0; number < 2; number++) {
            teacher.putBytes(path() + "/streams/" + streamId + "/chunks/" + number, Chunks.chunk(number))
                    .requireStatus(200);
        }
        return streamId;
    }
}
