package io.streamlet.projection.replay;

import org.axonframework.config.EventProcessingConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries what an administrator wants tried again. What fails again stays where it was, with its new cause. */
final class LetterRetry {

    private static final Logger log = LoggerFactory.getLogger(LetterRetry.class);

    private final EventProcessingConfiguration processing;
    private final Ledger ledger;

    LetterRetry(EventProcessingConfiguration processing, Ledger ledger) {
        this.processing = processing;
        this.ledger = ledger;
    }

    void retryOrdered() {
        for (var order : ledger.retries()) {
            var letters = processing.sequencedDeadLetterProcessor(order.group());
            boolean done = letters.isPresent()
                    && letters.get()
                            .process(letter ->
                                    ledger.isFirstOf(order, letter.message().getIdentifier()));
            log.info("{} of {} was tried again: {}", order.letter(), order.group(), done ? "projected" : "fails");
            ledger.retried(order);
        }
    }
}
