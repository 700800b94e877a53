package io.streamlet.contracts.stage;

/** How a student's media gets to the teacher's page. */
public enum StageRoute {
    /** from browser to browser */
    PEER,
    /** uploaded to the server, played back from there */
    SERVER
}
