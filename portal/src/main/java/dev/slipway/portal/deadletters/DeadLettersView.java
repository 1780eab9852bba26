package dev.slipway.portal.deadletters;

import java.util.List;

/** @param silent services that did not answer, so that nothing is known of theirs */
record DeadLettersView(List<DeadLetterView> items, int totalResults, List<String> silent) {

    /** The newest first, whatever service it is of. */
    static DeadLettersView of(List<Answer> answers) {
        List<DeadLetterView> items = answers.stream()
                .flatMap(answer -> answer.letters().stream().map(letter -> DeadLetterView.of(answer.service(), letter)))
                .sorted(java.util.Comparator.comparing(DeadLetterView::received).reversed())
                .toList();
        List<String> silent =
                answers.stream().filter(Answer::silent).map(Answer::service).toList();
        return new DeadLettersView(items, items.size(), silent);
    }
}
