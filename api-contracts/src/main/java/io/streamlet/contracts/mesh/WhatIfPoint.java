package io.streamlet.contracts.mesh;

/**
 * A stretch of a class under one plan.
 *
 * @param second when it begins, since the mesh was opened
 * @param viewers, feeds, meanHop on average over the stretch
 */
public record WhatIfPoint(long second, double viewers, double feeds, double meanHop, long moves, long interruptions) {}
