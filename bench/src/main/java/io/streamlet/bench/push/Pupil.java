package io.streamlet.bench.push;

import io.streamlet.bench.client.Api.Account;
import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.classroom.ParticipantView;
import io.streamlet.contracts.classroom.PeopleView;
import io.streamlet.contracts.live.Attend;
import io.streamlet.contracts.live.Attending;
import io.streamlet.contracts.live.ClientFrame;
import io.streamlet.contracts.live.FrameError;
import io.streamlet.contracts.live.MeshFeederLost;
import io.streamlet.contracts.live.MeshGone;
import io.streamlet.contracts.live.MeshHealthTold;
import io.streamlet.contracts.live.MeshPlace;
import io.streamlet.contracts.live.MessageChanged;
import io.streamlet.contracts.live.PersonChanged;
import io.streamlet.contracts.live.Ping;
import io.streamlet.contracts.live.Pong;
import io.streamlet.contracts.live.Resumed;
import io.streamlet.contracts.live.ServerFrame;
import io.streamlet.contracts.live.Signalled;
import io.streamlet.contracts.live.Snapshot;
import io.streamlet.contracts.live.StageGone;
import io.streamlet.contracts.live.StageLink;
import io.streamlet.contracts.live.Subscribe;
import io.streamlet.contracts.live.Unsubscribed;
import io.streamlet.contracts.live.Update;
import io.streamlet.contracts.live.Welcome;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.MessageId;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** One student's socket: attends the class, follows its topics and writes down what came and when. */
final class Pupil implements WebSocket.Listener {

    /** A chat message as it came, by {@link System#nanoTime}. */
    record Heard(MessageId messageId, long seq, long nanos) {}

    private final Account account;
    private final ClassId classId;
    private final int students;
    private final Frames frames;
    private final Map<String, Long> numbers = new HashMap<>();
    private final Set<AccountId> present = new HashSet<>();
    private final List<Heard> chat = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final StringBuilder parts = new StringBuilder();
    private final CompletableFuture<Void> settled = new CompletableFuture<>();
    private final CompletableFuture<Long> everybodySeen = new CompletableFuture<>();
    private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);
    private boolean attending;
    private boolean leaving;

    Pupil(Account account, ClassId classId, int students, Frames frames) {
        this.account = account;
        this.classId = classId;
        this.students = students;
        this.frames = frames;
    }

    Account account() {
        return account;
    }

    /** done when the class is attended and every topic has shown itself */
    CompletableFuture<Void> settled() {
        return settled;
    }

    /** when all students were in the list of people, by {@link System#nanoTime} */
    CompletableFuture<Long> everybodySeen() {
        return everybodySeen;
    }

    synchronized int heardCount() {
        return chat.size();
    }

    synchronized List<Heard> chat() {
        return List.copyOf(chat);
    }

    /** gaps in numbers, refused frames, topics taken away, a socket closed by the server */
    synchronized List<String> complaints() {
        return List.copyOf(complaints);
    }

    synchronized void leaving() {
        leaving = true;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        parts.append(data);
        if (last) {
            long now = System.nanoTime();
            var text = parts.toString();
            parts.setLength(0);
            receive(socket, frames.read(text), now);
        }
        socket.request(1);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        gone("closed with " + code + " " + reason);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        gone("broken: " + error);
    }

    private synchronized void gone(String how) {
        if (!leaving) {
            complaints.add(how);
            settled.completeExceptionally(new IllegalStateException(how));
        }
    }

    private synchronized void receive(WebSocket socket, ServerFrame frame, long now) {
        switch (frame) {
            case Welcome _ignored -> enter(socket);
            case Attending _ignored -> attending = true;
            case Snapshot snapshot -> {
                numbers.put(snapshot.topic(), snapshot.seq());
                if (snapshot.data() instanceof PeopleView people) {
                    people.people().forEach(person -> see(person, now));
                }
            }
            case Update update -> follow(update, now);
            case Ping _ignored -> send(socket, new Pong());
            case Resumed resumed -> complaints.add("resumed unasked: " + resumed.topic());
            case Unsubscribed ended -> complaints.add(ended.topic() + " ended: " + ended.code());
            case FrameError error -> complaints.add(error.code() + " " + error.message() + " " + error.ref());
            case MeshPlace place -> complaints.add("unasked: " + place);
            case MeshHealthTold health -> complaints.add("unasked: " + health);
            case MeshFeederLost lost -> complaints.add("unasked: " + lost);
            case MeshGone gone -> complaints.add("unasked: " + gone);
            case StageLink link -> complaints.add("unasked: " + link);
            case StageGone gone -> complaints.add("unasked: " + gone);
            case Signalled signal -> complaints.add("unasked: " + signal);
        }
        if (attending && numbers.size() == topics().size()) {
            settled.complete(null);
        }
    }

    private void enter(WebSocket socket) {
        send(socket, new Attend(classId, null));
        topics().forEach(topic -> send(socket, new Subscribe(topic, null)));
    }

    private void follow(Update update, long now) {
        @Nullable Long before = numbers.put(update.topic(), update.seq());
        if (before == null || update.seq() != before + 1) {
            complaints.add(update.topic() + ": " + update.seq() + " after " + before);
        }
        if (update.data() instanceof MessageChanged changed) {
            chat.add(new Heard(changed.message().messageId(), update.seq(), now));
        } else if (update.data() instanceof PersonChanged changed) {
            see(changed.person(), now);
        }
    }

    private void see(ParticipantView person, long now) {
        if (person.role() == ParticipantRole.TEACHER) {
            return;
        }
        boolean _ignored = person.present() ? present.add(person.accountId()) : present.remove(person.accountId());
        if (present.size() == students) {
            everybodySeen.complete(now);
        }
    }

    private List<String> topics() {
        var topic = "class/" + classId;
        return List.of(topic, topic + "/people", topic + "/chat", topic + "/hands");
    }

    /** one after the other, as the socket demands */
    private void send(WebSocket socket, ClientFrame frame) {
        var text = frames.write(frame);
        sending = sending.thenCompose(done -> socket.sendText(text, true));
    }
}
