package io.streamlet.contracts.identity;

/** A person's texts are to be taken out of whatever was made of them; the second time, of what came in between too. */
public sealed interface ErasureEvent extends IdentityEvent permits AccountErased, ErasureCompleted {}
