package io.streamlet.projection.conversation;

import io.streamlet.contracts.conversation.ChatView;
import io.streamlet.contracts.conversation.FindMessages;
import io.streamlet.contracts.conversation.MessagePage;
import io.streamlet.contracts.live.WatchChat;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.MessageId;
import io.streamlet.projection.shared.Paging;
import io.streamlet.projection.shared.Rows;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

@Component
class ChatQueries {

    private static final int SHOWN_AT_FIRST = 50;

    private final Rows<MessageId, MessageRow> messages;
    private final Rows<ClassId, ChatRow> chats;
    private final MessageTable table;

    ChatQueries(Rows<MessageId, MessageRow> messages, Rows<ClassId, ChatRow> chats, MessageTable table) {
        this.messages = messages;
        this.chats = chats;
        this.table = table;
    }

    @QueryHandler
    MessagePage answer(FindMessages query) {
        return page(query.classId(), place(query.classId(), query.before()), Paging.limit(query.limit()));
    }

    @QueryHandler
    ChatView answer(WatchChat query) {
        var newest = page(query.classId(), Long.MAX_VALUE, SHOWN_AT_FIRST);
        var row = chats.find(query.classId());
        var settings = row == null ? ChatRow.OPEN : row;
        return new ChatView(newest.messages(), newest.hasEarlier(), settings.settings());
    }

    private long place(ClassId classId, @Nullable MessageId message) {
        if (message == null) {
            return Long.MAX_VALUE;
        }
        var row = messages.find(message);
        if (row == null || !row.classId().equals(classId)) {
            throw new BusinessException(ErrorCode.MESSAGE_NOT_FOUND, "No such message in this class");
        }
        return row.sequence();
    }

    private MessagePage page(ClassId classId, long before, int size) {
        // one more than asked for tells whether there are earlier ones
        var found = table.before(classId, before, Limit.of(size + 1));
        var shown = found.stream().limit(size).map(StoredMessage::view).toList();
        return new MessagePage(shown.reversed(), found.size() > size);
    }
}
