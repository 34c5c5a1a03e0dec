package org.rinnalla.core.write;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.rinnalla.core.write.command.Command;
import org.rinnalla.core.write.command.CommandKind;
import org.rinnalla.core.write.command.CommandKinds;
import org.rinnalla.core.write.command.ConsentRecord;
import org.rinnalla.core.write.command.ConsentWithdraw;
import org.rinnalla.core.write.command.ContactCorrect;
import org.rinnalla.core.write.command.ContactRecord;
import org.rinnalla.core.write.command.DisclosureEnd;
import org.rinnalla.core.write.command.DisclosureRecord;
import org.rinnalla.core.write.command.EmployerCorrect;
import org.rinnalla.core.write.command.EmployerRegister;
import org.rinnalla.core.write.command.EnrolmentAccept;
import org.rinnalla.core.write.command.EnrolmentAdvance;
import org.rinnalla.core.write.command.EnrolmentAssign;
import org.rinnalla.core.write.command.EnrolmentEnd;
import org.rinnalla.core.write.command.NamedAccessEnd;
import org.rinnalla.core.write.command.NamedAccessGrant;
import org.rinnalla.core.write.command.ParticipantCorrect;
import org.rinnalla.core.write.command.ParticipantMove;
import org.rinnalla.core.write.command.ParticipantProtect;
import org.rinnalla.core.write.command.ParticipantRegister;
import org.rinnalla.core.write.command.ParticipantTransfer;
import org.rinnalla.core.write.command.PlacementChange;
import org.rinnalla.core.write.command.PlacementEnd;
import org.rinnalla.core.write.command.PlacementStart;
import org.rinnalla.core.write.command.ProgrammeOpen;
import org.rinnalla.core.write.command.ProviderRegister;
import org.rinnalla.core.write.command.SheetCommand;
import org.rinnalla.core.write.command.StaffMemberRegister;
import org.rinnalla.core.write.command.StaffRoleEnd;
import org.rinnalla.core.write.command.StaffRoleGrant;
import org.rinnalla.core.write.command.UnitOpen;
import org.rinnalla.core.write.command.WorkKinds;

/** Which handler does which kind of command. */
final class Handlers {
    private static final Map<CommandKind, Entry<?>> ALL = all();

    /** A kind of command, its type, and how to get a handler for one transaction. */
    record Entry<C extends Command>(CommandKind kind, Class<C> type, Supplier<Handler<C>> handler) {}

    private Handlers() {}

    static Entry<?> of(CommandKind kind) {
        Entry<?> entry = ALL.get(kind);
        if (entry == null) {
            throw new IllegalStateException("Nobody handles " + kind);
        }
        return entry;
    }

    private static Map<CommandKind, Entry<?>> all() {
        List<Entry<?>> entries = List.of(
                new Entry<>(CommandKinds.PROVIDER_REGISTER, ProviderRegister.class, SetupHandlers.Provider::new),
                new Entry<>(CommandKinds.UNIT_OPEN, UnitOpen.class, SetupHandlers.Unit::new),
                new Entry<>(CommandKinds.PROGRAMME_OPEN, ProgrammeOpen.class, SetupHandlers.Programme::new),
                new Entry<>(CommandKinds.STAFF_MEMBER_REGISTER, StaffMemberRegister.class, StaffHandlers.Register::new),
                new Entry<>(CommandKinds.STAFF_ROLE_GRANT, StaffRoleGrant.class, StaffHandlers.Grant::new),
                new Entry<>(CommandKinds.STAFF_ROLE_END, StaffRoleEnd.class, StaffHandlers.End::new),
                new Entry<>(CommandKinds.PARTICIPANT_REGISTER, ParticipantRegister.class, ParticipantRegistering::new),
                new Entry<>(CommandKinds.PARTICIPANT_CORRECT, ParticipantCorrect.class, ParticipantChanging.Correct::new),
                new Entry<>(CommandKinds.PARTICIPANT_MOVE, ParticipantMove.class, ParticipantChanging.Move::new),
                new Entry<>(CommandKinds.PARTICIPANT_TRANSFER, ParticipantTransfer.class, ParticipantTransferring::new),
                new Entry<>(CommandKinds.ENROLMENT_ACCEPT, EnrolmentAccept.class, EnrolmentAccepting::new),
                new Entry<>(CommandKinds.ENROLMENT_ADVANCE, EnrolmentAdvance.class, EnrolmentChanging.Advance::new),
                new Entry<>(CommandKinds.ENROLMENT_ASSIGN, EnrolmentAssign.class, EnrolmentChanging.Assign::new),
                new Entry<>(CommandKinds.ENROLMENT_END, EnrolmentEnd.class, EnrolmentEnding::new),
                new Entry<>(CommandKinds.EMPLOYER_REGISTER, EmployerRegister.class, EmployerHandlers.Register::new),
                new Entry<>(CommandKinds.EMPLOYER_CORRECT, EmployerCorrect.class, EmployerHandlers.Correct::new),
                new Entry<>(CommandKinds.PLACEMENT_START, PlacementStart.class, PlacementHandlers.Start::new),
                new Entry<>(CommandKinds.PLACEMENT_CHANGE, PlacementChange.class, PlacementHandlers.Change::new),
                new Entry<>(CommandKinds.PLACEMENT_END, PlacementEnd.class, PlacementHandlers.End::new),
                new Entry<>(CommandKinds.CONTACT_RECORD, ContactRecord.class, ContactHandlers.Recording::new),
                new Entry<>(CommandKinds.CONTACT_CORRECT, ContactCorrect.class, ContactHandlers.Correct::new),
                new Entry<>(CommandKinds.PARTICIPANT_PROTECT, ParticipantProtect.class, ProtectionHandlers.Protect::new),
                new Entry<>(CommandKinds.NAMED_ACCESS_GRANT, NamedAccessGrant.class, ProtectionHandlers.Grant::new),
                new Entry<>(CommandKinds.NAMED_ACCESS_END, NamedAccessEnd.class, ProtectionHandlers.End::new),
                new Entry<>(CommandKinds.CONSENT_RECORD, ConsentRecord.class, AgreementHandlers.Agree::new),
                new Entry<>(CommandKinds.CONSENT_WITHDRAW, ConsentWithdraw.class, AgreementHandlers.Withdraw::new),
                new Entry<>(CommandKinds.DISCLOSURE_RECORD, DisclosureRecord.class, AgreementHandlers.Disclose::new),
                new Entry<>(CommandKinds.DISCLOSURE_END, DisclosureEnd.class, AgreementHandlers.EndDisclosure::new));
        Map<CommandKind, Entry<?>> all = new HashMap<>();
        all.put(CommandKinds.ENROLMENT_SUPPLEMENT,
                new Entry<>(CommandKinds.ENROLMENT_SUPPLEMENT, SheetCommand.class, EnrolmentSupplementing::new));
        List.of(WorkKinds.PLACEMENT_CORRECT, WorkKinds.PLACEMENT_LED_TO_JOB, WorkKinds.PLACEMENT_OFFER_HELP,
                WorkKinds.PLACEMENT_NAME_SUPERVISOR)
                .forEach(kind -> all.put(kind, new Entry<>(kind, SheetCommand.class, () -> new PlacementNoting(kind))));
        entries.forEach(entry -> all.put(entry.kind(), entry));
        CommandKinds.all().stream().filter(kind -> kind.noun().isSheet())
                .forEach(kind -> all.put(kind, new Entry<>(kind, SheetCommand.class, () -> new SheetHandler(kind))));
        CommandKinds.all().stream().filter(kind -> !all.containsKey(kind)).findAny().ifPresent(kind -> {
            throw new IllegalStateException("Nobody handles " + kind);
        });
        return all;
    }
}
