package org.rinnalla.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rinnalla.core.model.Attribute.Use;

class NounTest {
    @ParameterizedTest
    @ValueSource(strings = {"first", "after", "last", "before", "order", "total", "filter", "include", "on"})
    void anAttributeIsNotCalledLikeAnArgumentOfLists(String name) {
        Noun noun = Noun.sheet("Harbour", "harbours", 9999);

        assertThatThrownBy(() -> noun.has(ValueType.INTEGER, Use.FILTER, name)).hasMessageContaining("Harbour." + name);
        assertThat(noun.has(ValueType.INTEGER, Use.SHOW, name).attribute(name).name()).isEqualTo(name);
    }

    @Test
    void anAttributeStandsOnce() {
        Noun noun = Noun.sheet("Harbour", "harbours", 9999).has(ValueType.TEXT, Use.SHOW, "quay");

        assertThatThrownBy(() -> noun.has(ValueType.DATE, Use.SHOW, "quay")).hasMessageContaining("two attributes 'quay'");
    }
}
