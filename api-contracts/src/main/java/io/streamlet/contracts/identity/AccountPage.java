package io.streamlet.contracts.identity;

import java.util.List;

/** One page of accounts by registration, newest first; {@code page} counts from 0. */
public record AccountPage(List<AccountView> accounts, int page, int size, long total) {}
