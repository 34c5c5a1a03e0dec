package org.rinnalla.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PurposeTest {
    @Test
    void lettersComePercentEncoded() {
        assertThat(Purpose.read("Uppf%C3%B6ljning av %C3%A4rende")).hasValue("Uppföljning av ärende");
        assertThat(Purpose.read("follow-up")).hasValue("follow-up");
        assertThat(Purpose.read("")).hasValue("");
        assertThat(Purpose.read("%F0%9F%99%82".repeat(300)).orElseThrow().codePointCount(0, 400)).isEqualTo(200);
    }

    @Test
    void aPerCentSignMayStandForItself() {
        assertThat(Purpose.read("50 % work, 100%")).hasValue("50 % work, 100%");
        assertThat(Purpose.read("%FF")).hasValue("%FF");
    }

    @Test
    void controlCharactersBecomeBlanksAlsoEncodedOnes() {
        assertThat(Purpose.read("a%0Ab%00c")).hasValue("a b c");
    }

    @Test
    void lettersThatWereLostAreNotKept() {
        assertThat(Purpose.read("\uFFFD\uFFFD")).isEmpty();
        assertThat(Purpose.read("ä")).isEmpty();
    }
}
