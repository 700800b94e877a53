package io.streamlet.projection;

import static io.streamlet.projection.ProjectionApplication.NOW;
import static io.streamlet.projection.Some.CLASS;
import static io.streamlet.projection.Some.OTHER;
import static io.streamlet.projection.Some.STUDENT;
import static io.streamlet.projection.Some.TEACHER;
import static io.streamlet.projection.Some.scheduled;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.classroom.ClassCancelled;
import io.streamlet.contracts.classroom.ClassFollowed;
import io.streamlet.contracts.classroom.ClassUnfollowed;
import io.streamlet.contracts.conversation.FindReminders;
import io.streamlet.contracts.conversation.Reminders;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReminderQueriesTest extends ReadModelTest {

    private static final ClassId LATER = new ClassId(new UUID(0, 1));

    @BeforeEach
    void twoClasses() {
        projections.apply(
                scheduled(CLASS, "Algebra", NOW),
                scheduled(LATER, "Geometry", NOW.plusSeconds(60)),
                new ClassFollowed(CLASS, STUDENT),
                new ClassFollowed(LATER, STUDENT),
                new ClassFollowed(CLASS, OTHER));
    }

    @Test
    void areThoseOfTheAccount() {
        assertThat(of(STUDENT)).containsExactly(CLASS, LATER);
        assertThat(of(OTHER)).containsExactly(CLASS);
        assertThat(of(TEACHER)).isEmpty();
    }

    @Test
    void areGoneWithTheWishAndWithTheClass() {
        projections.apply(new ClassUnfollowed(LATER, STUDENT), new ClassCancelled(CLASS, "ill", TEACHER));

        assertThat(of(STUDENT)).isEmpty();
        assertThat(of(OTHER)).isEmpty();
    }

    private List<ClassId> of(AccountId account) {
        return ask(new FindReminders(account), Reminders.class).classIds();
    }
}
