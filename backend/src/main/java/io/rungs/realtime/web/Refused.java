package io.rungs.realtime.web;

/// A frame that no page of ours sends. Its socket is told why, and closed.
final class Refused extends RuntimeException {
    Refused(String sentence) {
        super(sentence, null, false, false);
    }
}
