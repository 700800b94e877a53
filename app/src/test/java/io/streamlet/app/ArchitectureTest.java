package io.streamlet.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.QueryUpdateEmitter;

/** The import rules of the sides: every arrow points at the contracts, and each kind of handler lives in one side. */
@AnalyzeClasses(packages = "io.streamlet", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String CONTRACTS = "io.streamlet.contracts..";
    private static final String COMMAND = "io.streamlet.command..";
    private static final String SAGA = "io.streamlet.saga..";
    private static final String PROJECTION = "io.streamlet.projection..";
    private static final String QUERY = "io.streamlet.query..";
    private static final String MEDIA = "io.streamlet.media..";
    private static final String APP = "io.streamlet.app..";

    /** where the buses are put together, the emitter among their parts */
    private static final String BUSES = "io.streamlet.app.axon..";

    @ArchTest
    static final ArchRule contracts_know_nobody = noClasses()
            .that()
            .resideInAPackage(CONTRACTS)
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage(COMMAND, SAGA, PROJECTION, QUERY, MEDIA, APP, "org.springframework.."));

    @ArchTest
    static final ArchRule command_side_stands_alone = stands(COMMAND, SAGA, PROJECTION, QUERY, MEDIA, APP);

    @ArchTest
    static final ArchRule sagas_stand_alone = stands(SAGA, COMMAND, PROJECTION, QUERY, MEDIA, APP);

    @ArchTest
    static final ArchRule projections_stand_alone = stands(PROJECTION, COMMAND, SAGA, QUERY, MEDIA, APP);

    @ArchTest
    static final ArchRule query_side_stands_alone = stands(QUERY, COMMAND, SAGA, PROJECTION, MEDIA, APP);

    @ArchTest
    static final ArchRule media_stands_alone = stands(MEDIA, COMMAND, SAGA, PROJECTION, QUERY, APP);

    @ArchTest
    static final ArchRule command_handlers_decide = methods()
            .that()
            .areAnnotatedWith(CommandHandler.class)
            .should()
            .beDeclaredInClassesThat()
            .resideInAPackage(COMMAND);

    @ArchTest
    static final ArchRule query_handlers_live_beside_their_read_models = methods()
            .that()
            .areAnnotatedWith(QueryHandler.class)
            .should()
            .beDeclaredInClassesThat()
            .resideInAPackage(PROJECTION);

    @ArchTest
    static final ArchRule updates_are_emitted_by_the_nodes_that_own_the_query_handler = noClasses()
            .that()
            .resideOutsideOfPackages(PROJECTION, BUSES)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(QueryUpdateEmitter.class);

    @ArchTest
    static final ArchRule events_are_handled_by_projections_and_policies = methods()
            .that()
            .areAnnotatedWith(EventHandler.class)
            .should()
            .beDeclaredInClassesThat()
            .resideInAnyPackage(PROJECTION, SAGA);

    @ArchTest
    static final ArchRule policies_never_act_on_a_replay = methods()
            .that()
            .areAnnotatedWith(EventHandler.class)
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage(SAGA)
            .should()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(DisallowReplay.class);

    @ArchTest
    static final ArchRule sagas_live_in_mesh_saga = methods()
            .that()
            .areAnnotatedWith(SagaEventHandler.class)
            .or()
            .areAnnotatedWith(DeadlineHandler.class)
            .should()
            .beDeclaredInClassesThat()
            .resideInAPackage(SAGA);

    @ArchTest
    static final ArchRule projectors_name_their_group = classes()
            .that()
            .containAnyMethodsThat(describe("handle events", method -> method.isAnnotatedWith(EventHandler.class)))
            .should()
            .beAnnotatedWith(ProcessingGroup.class);

    @ArchTest
    static final ArchRule commands_are_sent_by_write_rest_hub_media_and_sagas = noClasses()
            .that()
            .resideOutsideOfPackages(COMMAND, SAGA, "io.streamlet.query.live..", MEDIA)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(CommandGateway.class);

    @ArchTest
    static final ArchRule queries_are_asked_by_query_side_and_media = noClasses()
            .that()
            .resideOutsideOfPackages(QUERY, MEDIA)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(QueryGateway.class);

    private static ArchRule stands(String side, String... others) {
        return noClasses().that().resideInAPackage(side).should().dependOnClassesThat(resideInAnyPackage(others));
    }
}
