package org.rinnalla.core.write;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.rinnalla.core.access.Access;
import org.rinnalla.core.model.CountingNouns;
import org.rinnalla.core.plugin.InstalledGrade;
import org.rinnalla.core.read.Protection;
import org.rinnalla.core.write.command.CommandKind;
import org.rinnalla.core.write.command.CommandKinds;
import org.rinnalla.core.write.store.StoredRow;
import org.rinnalla.spi.Role;

/** Writes about people under protection: hidden ones are not found, of the others only named staff change what is known. */
final class ProtectedPeople {
    /** Steps that neither judge nor change what is concealed, and those that protection itself is made of. */
    private static final Set<CommandKind> OPEN = Set.of(CommandKinds.PARTICIPANT_PROTECT, CommandKinds.NAMED_ACCESS_GRANT,
            CommandKinds.NAMED_ACCESS_END, CommandKinds.CONTACT_RECORD, CommandKinds.CONTACT_CORRECT, CommandKinds.CONSENT_RECORD,
            CommandKinds.CONSENT_WITHDRAW, CommandKinds.DISCLOSURE_END);
    /** Machines write what they were told; what rules say to it is concealed from them. */
    private static final Set<Role> MACHINES = EnumSet.of(Role.INTEGRATION);
    private final Desk desk;
    private final Map<Long, Protection> protections;

    private ProtectedPeople(Desk desk, Map<Long, Protection> protections) {
        this.desk = desk;
        this.protections = protections;
    }

    /** What a command may do with a row that it names. */
    enum Verdict {
        OPEN, VEILED, REFUSED, HIDDEN, ERASED
    }

    /** The people whom these rows concern, looked up at once. */
    static ProtectedPeople among(Desk desk, List<StoredRow> rows) {
        Set<Long> people = rows.stream().map(StoredRow::concerns).filter(OptionalLong::isPresent).map(OptionalLong::getAsLong)
                .collect(Collectors.toSet());
        Optional<String> subject = Access.seesByName(desk.context().actor().role())
                ? Optional.of(desk.context().actor().subject())
                : Optional.empty();
        return new ProtectedPeople(desk,
                people.isEmpty() ? Map.of() : desk.work().lookups().protections(people, subject, desk.today()));
    }

    Optional<Protection> of(StoredRow row) {
        return known(row).filter(each -> !each.erased());
    }

    private Optional<Protection> known(StoredRow row) {
        return row.concerns().isPresent() ? Optional.ofNullable(protections.get(row.concerns().getAsLong())) : Optional.empty();
    }

    Verdict verdict(CommandKind kind, StoredRow row) {
        if (known(row).filter(Protection::erased).isPresent()) {
            // The erasure says by itself that it was done before.
            return kind.noun() == CountingNouns.PARTICIPANT_ERASURE ? Verdict.OPEN : Verdict.ERASED;
        }
        Optional<Protection> protection = of(row);
        boolean own = desk.context().actor().role() == Role.PARTICIPANT;
        if (protection.isEmpty() || protection.get().named() || own) {
            return Verdict.OPEN;
        }
        Optional<InstalledGrade> grade = grade(desk, protection.get().grade());
        if (grade.isEmpty() || grade.get().grade().namedStaffOnly()) {
            return Verdict.HIDDEN;
        }
        if (OPEN.contains(kind)) {
            return Verdict.OPEN;
        }
        return MACHINES.contains(desk.context().actor().role()) ? Verdict.VEILED : Verdict.REFUSED;
    }

    /** A grade of the tenant's country. */
    static Optional<InstalledGrade> grade(Desk desk, String code) {
        return grades(desk).stream().filter(one -> one.code().equals(code)).findFirst();
    }

    static List<InstalledGrade> grades(Desk desk) {
        return desk.catalogue().protectionGrades(desk.tenant().country());
    }
}
