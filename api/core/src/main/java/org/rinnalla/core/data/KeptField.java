package org.rinnalla.core.data;

import java.util.List;
import java.util.Set;
import org.rinnalla.core.model.Attribute;
import org.rinnalla.core.model.Attribute.Use;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.read.Pick;
import org.rinnalla.core.write.command.InputField;
import org.rinnalla.spi.DataField;
import org.rinnalla.spi.Role;

/** A field of a plugin whose values are kept with the rows of a noun. */
public final class KeptField {
    private final InstalledData data;
    private final DataField declared;
    private final Attribute attribute;

    KeptField(InstalledData data, DataField declared) {
        this.data = data;
        this.declared = declared;
        this.attribute = new Attribute(declared.name(), DataTypes.model(declared.type()), "", List.of(), false,
                declared.indexed() ? Use.FILTER : Use.SHOW, new Attribute.Extension(data.plugin().id(), declared.readers()));
    }

    public InstalledData data() {
        return data;
    }

    public DataField declared() {
        return declared;
    }

    public String name() {
        return declared.name();
    }

    public Noun noun() {
        return data.noun();
    }

    /** To filter by and to check rights with; it has no column of its own. */
    public Attribute attribute() {
        return attribute;
    }

    /** Asks for its value under a key. */
    public Pick pick(String key) {
        return new Pick.Derived(key, new KeptValue(this), List.of(KeptValue.STORED.get(noun())));
    }

    public boolean mayWrite(Role role) {
        return declared.writers().contains(role);
    }

    Set<Role> readers() {
        return declared.readers();
    }

    /** As an input of a command. */
    public InputField input(boolean changing) {
        return DataTypes.input(declared, changing);
    }

    @Override
    public String toString() {
        return noun() + "." + name();
    }
}
