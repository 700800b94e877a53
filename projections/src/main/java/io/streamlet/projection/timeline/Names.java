package io.streamlet.projection.timeline;

import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.stage.InvitationId;

/** What people are called in a sentence. */
interface Names {

    /** says nobody's name: for what is kept of a sentence, while names change */
    Names NONE = new Names() {
        @Override
        public String of(AccountId account) {
            return "";
        }

        @Override
        public String of(PeerId peer) {
            return "";
        }

        @Override
        public String of(InvitationId invitation) {
            return "";
        }
    };

    String of(AccountId account);

    /** the owner of a tab in the mesh */
    String of(PeerId peer);

    /** the invited */
    String of(InvitationId invitation);
}
