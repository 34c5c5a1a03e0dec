package org.rinnalla.plugin.example;

import org.rinnalla.spi.ProgrammeDefinition;
import org.rinnalla.spi.ProgrammeId;
import org.rinnalla.spi.TextKey;

record ExampleProgramme() implements ProgrammeDefinition {
    @Override
    public ProgrammeId id() {
        return new ProgrammeId("xx.example.programme");
    }

    @Override
    public TextKey name() {
        return TextKey.of("programme.example.name");
    }
}
