package org.interactionanalytics.jobs.evaluate;

import java.util.OptionalDouble;

/**
 * One number that an evaluation measured.
 *
 * @param scope {@code all}, the guid of a recording or a class, for example {@code joy}
 * @param metric for example {@code f1}; unique within the scope
 * @param value rates and shares as fractions of 1; empty where it is not defined
 * @param count how many items of the reference it is about: words, utterances, marks, recordings or
 *     milliseconds of speech
 */
public record Figure(String scope, String metric, OptionalDouble value, long count) {}
