package io.streamlet.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import cz.habarta.typescript.generator.ClassMapping;
import cz.habarta.typescript.generator.EnumMapping;
import cz.habarta.typescript.generator.Input;
import cz.habarta.typescript.generator.JsonLibrary;
import cz.habarta.typescript.generator.NullabilityDefinition;
import cz.habarta.typescript.generator.Settings;
import cz.habarta.typescript.generator.TypeScriptFileType;
import cz.habarta.typescript.generator.TypeScriptGenerator;
import cz.habarta.typescript.generator.TypeScriptOutputKind;
import io.streamlet.contracts.analytics.AttendanceHistory;
import io.streamlet.contracts.analytics.ClassReport;
import io.streamlet.contracts.analytics.Overall;
import io.streamlet.contracts.analytics.OverallNow;
import io.streamlet.contracts.analytics.RelayLedger;
import io.streamlet.contracts.classroom.CatalogueView;
import io.streamlet.contracts.classroom.ClassList;
import io.streamlet.contracts.classroom.ClassPage;
import io.streamlet.contracts.classroom.ClassView;
import io.streamlet.contracts.classroom.PeopleView;
import io.streamlet.contracts.conversation.ChatView;
import io.streamlet.contracts.conversation.MessagePage;
import io.streamlet.contracts.conversation.NotificationsView;
import io.streamlet.contracts.identity.AccountPage;
import io.streamlet.contracts.live.AccountsView;
import io.streamlet.contracts.live.ClientFrame;
import io.streamlet.contracts.live.ServerFrame;
import io.streamlet.contracts.mesh.MeshSource;
import io.streamlet.contracts.mesh.MeshView;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.mesh.Why;
import io.streamlet.contracts.monitoring.AlertsView;
import io.streamlet.contracts.readmodel.DeadLettersView;
import io.streamlet.contracts.readmodel.ReadModelView;
import io.streamlet.contracts.readmodel.ReadModelsView;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.MessageId;
import io.streamlet.contracts.shared.StreamId;
import io.streamlet.contracts.stage.HandsView;
import io.streamlet.contracts.stage.InvitationId;
import io.streamlet.contracts.stage.InvitationsView;
import io.streamlet.contracts.stage.StagePeerId;
import io.streamlet.contracts.stage.StageView;
import io.streamlet.contracts.timeline.ClassAt;
import io.streamlet.contracts.timeline.PlacementView;
import io.streamlet.contracts.timeline.TimelinePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The web client's types are generated from the records; {@code -Dcontracts.write} writes them anew. */
class TypeScriptContractsTest {
    private static final Path COMMITTED = Path.of("../ui/src/contracts/contracts.ts");

    @Test
    void the_committed_types_are_those_of_the_records() throws IOException {
        String generated = generate();
        if (System.getProperty("contracts.write") != null) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, generated);
        }
        assertThat(Files.readString(COMMITTED))
                .as("run `./mvnw -pl api-contracts test -Dcontracts.write` and commit the result")
                .isEqualTo(generated);
    }

    private static String generate() {
        var settings = new Settings();
        settings.jsonLibrary = JsonLibrary.jackson3;
        settings.outputFileType = TypeScriptFileType.implementationFile;
        settings.outputKind = TypeScriptOutputKind.module;
        settings.mapEnum = EnumMapping.asUnion;
        settings.mapClasses = ClassMapping.asInterfaces;
        settings.nullableAnnotations = List.of(Nullable.class);
        settings.nullabilityDefinition = NullabilityDefinition.nullUnion;
        settings.customTypeMappings = Map.of(
                Instant.class.getName(), "string",
                UUID.class.getName(), "string",
                AccountId.class.getName(), "string",
                ClassId.class.getName(), "string",
                MessageId.class.getName(), "string",
                StreamId.class.getName(), "string",
                PeerId.class.getName(), "string",
                InvitationId.class.getName(), "string",
                StagePeerId.class.getName(), "string");
        settings.customTypeNaming = Map.of(
                MeshSource.Kind.class.getName(), "MeshSourceKind",
                ReadModelView.Segment.class.getName(), "ReadModelSegment",
                Why.Inputs.class.getName(), "WhyInputs",
                Why.Candidate.class.getName(), "WhyCandidate",
                Why.Refused.class.getName(), "WhyRefused",
                Why.Refusal.class.getName(), "WhyRefusal");
        settings.sortDeclarations = false;
        settings.sortTypeDeclarations = true;
        settings.noFileComment = true;
        settings.newline = "\n";
        String types = new TypeScriptGenerator(settings)
                .generateTypeScript(Input.from(
                        ClientFrame.class,
                        ServerFrame.class,
                        ClassView.class,
                        CatalogueView.class,
                        PeopleView.class,
                        ChatView.class,
                        HandsView.class,
                        StageView.class,
                        InvitationsView.class,
                        MeshView.class,
                        NotificationsView.class,
                        AccountsView.class,
                        OverallNow.class,
                        Overall.class,
                        ClassReport.class,
                        ReadModelsView.class,
                        DeadLettersView.class,
                        AttendanceHistory.class,
                        RelayLedger.class,
                        AlertsView.class,
                        TimelinePage.class,
                        ClassAt.class,
                        PlacementView.class,
                        ClassList.class,
                        ClassPage.class,
                        MessagePage.class,
                        AccountPage.class,
                        ErrorCode.class));
        return "// generated from the records of api-contracts; do not edit\n" + types;
    }
}
