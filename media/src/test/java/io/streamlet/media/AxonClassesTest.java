package io.streamlet.media;

import static io.streamlet.media.FakeClasses.CLASS;
import static io.streamlet.media.FakeClasses.STUDENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.streamlet.contracts.classroom.FindMembership;
import io.streamlet.contracts.classroom.MembershipView;
import io.streamlet.contracts.shared.BusinessError;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import java.util.concurrent.CompletableFuture;
import org.axonframework.queryhandling.NoHandlerForQueryException;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;

class AxonClassesTest {
    private final QueryGateway queries = mock();
    private final AxonClasses classes = new AxonClasses(queries);
    private final MembershipView answer = new FakeClasses().membership(CLASS, STUDENT.accountId());
    private int asked;

    @Test
    void aRecentAnswerIsUsedAgainAndANewOneReplacesIt() {
        answer(CompletableFuture.completedFuture(answer));

        assertThat(classes.recentMembership(CLASS, STUDENT.accountId())).isEqualTo(answer);
        assertThat(classes.recentMembership(CLASS, STUDENT.accountId())).isEqualTo(answer);
        assertThat(asked).isEqualTo(1);
        assertThat(classes.membership(CLASS, STUDENT.accountId())).isEqualTo(answer);
        assertThat(classes.recentMembership(CLASS, STUDENT.accountId())).isEqualTo(answer);
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void aFailedAnswerIsNotUsedAgain() {
        answer(CompletableFuture.failedFuture(new NoHandlerForQueryException("starting")));
        assertRefused(ErrorCode.TRY_AGAIN);

        answer(CompletableFuture.completedFuture(answer));
        assertThat(classes.recentMembership(CLASS, STUDENT.accountId())).isEqualTo(answer);
    }

    @Test
    void aRefusalKeepsItsCodeFromHereAndFromAnotherNode() {
        answer(CompletableFuture.failedFuture(new BusinessException(ErrorCode.CLASS_NOT_FOUND, "no")));
        assertRefused(ErrorCode.CLASS_NOT_FOUND);

        answer(CompletableFuture.failedFuture(
                new QueryExecutionException("no", null, BusinessError.of(ErrorCode.CLASS_NOT_FOUND, "no"))));
        assertRefused(ErrorCode.CLASS_NOT_FOUND);
    }

    private void assertRefused(ErrorCode code) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> classes.recentMembership(CLASS, STUDENT.accountId()))
                .extracting(BusinessException::code)
                .isEqualTo(code);
    }

    private void answer(CompletableFuture<MembershipView> next) {
        when(queries.query(any(FindMembership.class), eq(MembershipView.class))).thenAnswer(call -> {
            asked++;
            return next;
        });
    }
}
