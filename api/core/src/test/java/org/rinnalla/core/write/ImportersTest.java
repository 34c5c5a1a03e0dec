package org.rinnalla.core.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rinnalla.core.access.WritePolicy;
import org.rinnalla.core.write.command.CommandKinds;
import org.rinnalla.spi.ImportKind;

class ImportersTest {
    @ParameterizedTest
    @EnumSource
    void eachKindOfFileCanBeBroughtInBySomebody(ImportKind kind) {
        WritePolicy policy = WritePolicy.standard();

        assertThat(WriteService.IMPORTERS).as(kind.name())
                .anyMatch(role -> policy.reach(role, CommandKinds.of(kind)).isPresent());
    }
}
