package io.streamlet.contracts.live;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** One change of a topic; applying it twice is the same as applying it once. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ClassChanged.class, name = "class.changed"),
    @JsonSubTypes.Type(value = PersonChanged.class, name = "person.changed"),
    @JsonSubTypes.Type(value = EveryoneLeft.class, name = "people.left"),
    @JsonSubTypes.Type(value = MessageChanged.class, name = "message.changed"),
    @JsonSubTypes.Type(value = ChatSettingsChanged.class, name = "chat.settings"),
    @JsonSubTypes.Type(value = HandsChanged.class, name = "hands.changed"),
    @JsonSubTypes.Type(value = StageChanged.class, name = "stage.changed"),
    @JsonSubTypes.Type(value = InvitationChanged.class, name = "invitation.changed"),
    @JsonSubTypes.Type(value = MeshChanged.class, name = "mesh.changed"),
    @JsonSubTypes.Type(value = MeshPeerChanged.class, name = "mesh.peer"),
    @JsonSubTypes.Type(value = MeshPeerDeparted.class, name = "mesh.departed"),
    @JsonSubTypes.Type(value = TimelineAppended.class, name = "timeline.appended"),
    @JsonSubTypes.Type(value = CatalogueChanged.class, name = "catalogue.changed"),
    @JsonSubTypes.Type(value = Notified.class, name = "notified"),
    @JsonSubTypes.Type(value = AccountChanged.class, name = "account.changed"),
    @JsonSubTypes.Type(value = OverallChanged.class, name = "overall.changed"),
    @JsonSubTypes.Type(value = AlertChanged.class, name = "alert.changed")
})
public sealed interface TopicUpdate
        permits ClassChanged,
                PersonChanged,
                EveryoneLeft,
                MessageChanged,
                ChatSettingsChanged,
                HandsChanged,
                StageChanged,
                InvitationChanged,
                MeshChanged,
                MeshPeerChanged,
                MeshPeerDeparted,
                TimelineAppended,
                CatalogueChanged,
                Notified,
                AccountChanged,
                OverallChanged,
                AlertChanged {}
