package org.rinnalla.rest.http;

/** Answers calls. */
@FunctionalInterface
public interface Endpoint {
    Answer answer(Call call);
}
