package io.streamlet.media;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.streamlet.contracts.classroom.ClassView;
import io.streamlet.contracts.classroom.FindClass;
import io.streamlet.contracts.classroom.FindMembership;
import io.streamlet.contracts.classroom.MembershipView;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.BusinessError;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.stage.FindInvitation;
import io.streamlet.contracts.stage.InvitationId;
import io.streamlet.contracts.stage.InvitationView;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the projections, wherever they are. */
final class AxonClasses implements Classes {
    private static final Logger log = LoggerFactory.getLogger(AxonClasses.class);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(3);

    private final QueryGateway queries;
    /** asked for outside of the cache: a question may take long, and failed answers are not to be kept */
    private final Cache<FindMembership, MembershipView> recent = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofSeconds(2))
            .build();

    AxonClasses(QueryGateway queries) {
        this.queries = queries;
    }

    @Override
    public MembershipView membership(ClassId classId, AccountId accountId) {
        return ask(new FindMembership(classId, accountId));
    }

    @Override
    public MembershipView recentMembership(ClassId classId, AccountId accountId) {
        var question = new FindMembership(classId, accountId);
        MembershipView known = recent.getIfPresent(question);
        return known != null ? known : ask(question);
    }

    private MembershipView ask(FindMembership question) {
        MembershipView answer = await(queries.query(question, MembershipView.class));
        recent.put(question, answer);
        return answer;
    }

    @Override
    public ClassView view(ClassId classId) {
        return await(queries.query(new FindClass(classId), ClassView.class));
    }

    @Override
    public InvitationView invitation(ClassId classId, InvitationId invitationId) {
        return await(queries.query(new FindInvitation(classId, invitationId), InvitationView.class));
    }

    private static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.get(ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw refusal(failed);
        } catch (TimeoutException late) {
            throw unavailable(late);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw unavailable(stopping);
        }
    }

    private static BusinessException refusal(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof BusinessException refused) {
                return refused;
            }
            if (cause instanceof QueryExecutionException remote
                    && remote.getDetails().orElse(null) instanceof BusinessError error) {
                return new BusinessException(error);
            }
        }
        return unavailable(failed);
    }

    private static BusinessException unavailable(Throwable cause) {
        log.warn("The read side did not answer: {}", cause.toString());
        return new BusinessException(ErrorCode.TRY_AGAIN, "The class cannot be looked up at the moment.");
    }
}
