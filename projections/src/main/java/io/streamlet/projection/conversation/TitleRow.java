package io.streamlet.projection.conversation;

import io.streamlet.contracts.shared.AccountId;
import jakarta.persistence.Embeddable;

/** What a notification says of a class, kept here because a projector reads no other group's tables. */
@Embeddable
record TitleRow(String title, AccountId teacherId) {}
