package io.streamlet.query.live;

import io.streamlet.contracts.classroom.CatalogueView;
import io.streamlet.contracts.classroom.ClassList;
import io.streamlet.contracts.classroom.ClassPage;
import io.streamlet.contracts.classroom.ClassStatus;
import io.streamlet.contracts.classroom.ClassView;
import io.streamlet.contracts.classroom.FindClass;
import io.streamlet.contracts.classroom.FindClassHistory;
import io.streamlet.contracts.classroom.FindLiveClasses;
import io.streamlet.contracts.classroom.FindMembership;
import io.streamlet.contracts.classroom.FindPeople;
import io.streamlet.contracts.classroom.FindPresences;
import io.streamlet.contracts.classroom.FindTaughtClasses;
import io.streamlet.contracts.classroom.LeaveReason;
import io.streamlet.contracts.classroom.MembershipView;
import io.streamlet.contracts.classroom.ParticipantView;
import io.streamlet.contracts.classroom.PeopleView;
import io.streamlet.contracts.classroom.Presences;
import io.streamlet.contracts.classroom.Visibility;
import io.streamlet.contracts.conversation.ChatView;
import io.streamlet.contracts.conversation.FindMessages;
import io.streamlet.contracts.conversation.MessagePage;
import io.streamlet.contracts.conversation.NotificationsView;
import io.streamlet.contracts.identity.AccountPage;
import io.streamlet.contracts.identity.AccountView;
import io.streamlet.contracts.identity.FindAccount;
import io.streamlet.contracts.identity.FindAccounts;
import io.streamlet.contracts.live.AccountsView;
import io.streamlet.contracts.live.InvitationChanged;
import io.streamlet.contracts.live.PersonChanged;
import io.streamlet.contracts.live.TopicQuery;
import io.streamlet.contracts.live.TopicUpdate;
import io.streamlet.contracts.live.WatchAccounts;
import io.streamlet.contracts.live.WatchAlerts;
import io.streamlet.contracts.live.WatchCatalogue;
import io.streamlet.contracts.live.WatchChat;
import io.streamlet.contracts.live.WatchHands;
import io.streamlet.contracts.live.WatchInvitations;
import io.streamlet.contracts.live.WatchMesh;
import io.streamlet.contracts.live.WatchNotifications;
import io.streamlet.contracts.live.WatchPeople;
import io.streamlet.contracts.mesh.FindMesh;
import io.streamlet.contracts.mesh.FindPeers;
import io.streamlet.contracts.mesh.MeshHead;
import io.streamlet.contracts.mesh.MeshView;
import io.streamlet.contracts.mesh.Peers;
import io.streamlet.contracts.monitoring.AlertsView;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.stage.FindHands;
import io.streamlet.contracts.stage.FindInvitation;
import io.streamlet.contracts.stage.FindInvitations;
import io.streamlet.contracts.stage.FindStage;
import io.streamlet.contracts.stage.HandsView;
import io.streamlet.contracts.stage.InvitationId;
import io.streamlet.contracts.stage.InvitationView;
import io.streamlet.contracts.stage.InvitationsView;
import io.streamlet.contracts.stage.StageView;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.QueryUpdateEmitter;

/** What the projections would answer, kept in memory. */
public class FakeProjections {

    final AtomicInteger chatSnapshots = new AtomicInteger();
    final Map<AccountId, AccountView> accounts = new ConcurrentHashMap<>();
    public final Map<ClassId, MeshView> meshes = new ConcurrentHashMap<>();
    public final Map<InvitationId, InvitationView> invitations = new ConcurrentHashMap<>();
    public volatile Peers peers = new Peers(List.of());
    private final Map<ClassId, FakeClass> classes = new ConcurrentHashMap<>();
    private final QueryUpdateEmitter emitter;

    private static final class FakeClass {
        final AccountId teacher;
        final Map<AccountId, ParticipantView> people = new ConcurrentHashMap<>();
        volatile ClassStatus status = ClassStatus.LIVE;

        FakeClass(AccountId teacher) {
            this.teacher = teacher;
        }
    }

    FakeProjections(QueryUpdateEmitter emitter) {
        this.emitter = emitter;
    }

    public ClassId liveClass(Actor teacher) {
        var classId = Samples.classId();
        classes.put(classId, new FakeClass(teacher.accountId()));
        return classId;
    }

    void account(Actor actor) {
        accounts.put(
                actor.accountId(),
                new AccountView(
                        actor.accountId(), "name", actor.displayName(), actor.role(), true, false, Samples.NOON));
    }

    public void joined(ClassId classId, AccountId account) {
        person(classId, Samples.person(account, true, null));
    }

    void gone(ClassId classId, AccountId account, LeaveReason reason) {
        person(classId, Samples.person(account, false, reason));
    }

    void ended(ClassId classId) {
        var it = find(classId);
        it.status = ClassStatus.ENDED;
        it.people.replaceAll((account, person) -> Samples.person(account, false, LeaveReason.CLASS_ENDED));
    }

    void person(ClassId classId, ParticipantView person) {
        find(classId).people.put(person.accountId(), person);
        emit(new WatchPeople(classId), new PersonChanged(person));
    }

    public void emit(TopicQuery topic, TopicUpdate update) {
        emitter.emit(topic.getClass(), topic::equals, update);
    }

    public void breakOff(TopicQuery topic) {
        emitter.completeExceptionally(topic.getClass(), topic::equals, new IllegalStateException("node is gone"));
    }

    @QueryHandler
    AccountView handle(FindAccount query) {
        var account = accounts.get(query.accountId());
        if (account == null) {
            throw new BusinessException(ErrorCode.ACCOUNT_NOT_FOUND, "There is no such account.");
        }
        return account;
    }

    @QueryHandler
    MembershipView handle(FindMembership query) {
        var it = find(query.classId());
        var person = it.people.get(query.accountId());
        return new MembershipView(
                query.classId(),
                it.teacher,
                it.status,
                Visibility.PUBLIC,
                person == null ? null : person.role(),
                person != null && person.present(),
                person != null && person.leaveReason() == LeaveReason.REMOVED);
    }

    @QueryHandler
    PeopleView handle(WatchPeople query) {
        return new PeopleView(List.copyOf(find(query.classId()).people.values()));
    }

    @QueryHandler
    PeopleView handle(FindPeople query) {
        return new PeopleView(List.copyOf(find(query.classId()).people.values()));
    }

    @QueryHandler
    ChatView handle(WatchChat query) {
        find(query.classId());
        return Samples.chat(chatSnapshots.incrementAndGet());
    }

    @QueryHandler
    HandsView handle(WatchHands query) {
        find(query.classId());
        return new HandsView(List.of());
    }

    @QueryHandler
    MeshView handle(WatchMesh query) {
        return mesh(query.classId());
    }

    @QueryHandler
    MeshView handle(FindMesh query) {
        return mesh(query.classId());
    }

    @QueryHandler
    Peers handle(FindPeers query) {
        return peers;
    }

    /** changes it, and tells the class's teacher */
    public void change(InvitationView invitation) {
        invitations.put(invitation.invitationId(), invitation);
        emit(new WatchInvitations(invitation.classId()), new InvitationChanged(invitation));
    }

    @QueryHandler
    InvitationsView handle(WatchInvitations query) {
        return new InvitationsView(invitations.values().stream()
                .filter(invitation -> invitation.classId().equals(query.classId()))
                .toList());
    }

    @QueryHandler
    InvitationsView handle(FindInvitations query) {
        return handle(new WatchInvitations(query.classId()));
    }

    @QueryHandler
    StageView handle(FindStage query) {
        return new StageView(query.classId(), List.of());
    }

    @QueryHandler
    InvitationView handle(FindInvitation query) {
        var found = invitations.get(query.invitationId());
        if (found == null) {
            throw new BusinessException(ErrorCode.INVITATION_NOT_FOUND, "There is no such invitation.");
        }
        return found;
    }

    private MeshView mesh(ClassId classId) {
        return meshes.getOrDefault(classId, new MeshView(MeshHead.none(classId), List.of()));
    }

    @QueryHandler
    CatalogueView handle(WatchCatalogue query) {
        return new CatalogueView(List.of(), List.of());
    }

    @QueryHandler
    ClassList handle(FindLiveClasses query) {
        return new ClassList(List.of());
    }

    @QueryHandler
    ClassPage handle(FindClassHistory query) {
        return new ClassPage(List.of(), query.page(), query.size(), 0);
    }

    @QueryHandler
    ClassList handle(FindTaughtClasses query) {
        return new ClassList(List.of());
    }

    @QueryHandler
    ClassView handle(FindClass query) {
        find(query.classId());
        throw new IllegalStateException("not needed");
    }

    @QueryHandler
    MessagePage handle(FindMessages query) {
        return new MessagePage(List.of(), false);
    }

    @QueryHandler
    HandsView handle(FindHands query) {
        return new HandsView(List.of());
    }

    @QueryHandler
    AccountPage handle(FindAccounts query) {
        return new AccountPage(List.of(), query.page(), query.size(), 0);
    }

    @QueryHandler
    NotificationsView handle(WatchNotifications query) {
        return new NotificationsView(List.of());
    }

    @QueryHandler
    AccountsView handle(WatchAccounts query) {
        return new AccountsView(accounts.size());
    }

    @QueryHandler
    AlertsView handle(WatchAlerts query) {
        return new AlertsView(List.of());
    }

    @QueryHandler
    Presences handle(FindPresences query) {
        return new Presences(List.of());
    }

    private FakeClass find(ClassId classId) {
        var found = classes.get(classId);
        if (found == null) {
            throw new BusinessException(ErrorCode.CLASS_NOT_FOUND, "There is no such class.");
        }
        return found;
    }
}
