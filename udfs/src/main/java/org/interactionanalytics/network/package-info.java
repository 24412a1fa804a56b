/**
 * Inference of small neural networks in plain Java: a model file and the few layers that the text
 * models are made of. Values are rows of floats, one row a position of the sequence. Every sum is
 * taken in the same order whatever the length of the input, and without fused multiply-add, so that
 * results are the same bits on every machine.
 */
package org.interactionanalytics.network;
