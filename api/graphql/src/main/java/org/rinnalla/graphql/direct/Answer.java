package org.rinnalla.graphql.direct;

/** What a root field came to, ready to be written. */
@FunctionalInterface
interface Answer {
    Answer NONE = Output::none;

    void write(Output out);
}
