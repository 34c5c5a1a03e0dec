package org.rinnalla.core.write.command;

/** One thing that a person does. Values are well formed; whether it may be done is decided by {@link org.rinnalla.core.write.WriteService}. */
public sealed interface Command permits ProviderRegister, UnitOpen, ProgrammeOpen, StaffMemberRegister, StaffRoleGrant, StaffRoleEnd,
        ParticipantRegister, ParticipantCorrect, ParticipantMove, ParticipantTransfer, EnrolmentAccept, EnrolmentAdvance, EnrolmentAssign,
        EnrolmentEnd,
        EmployerRegister, EmployerCorrect, PlacementStart, PlacementChange, PlacementEnd, ContactRecord, ContactCorrect,
        ParticipantProtect, NamedAccessGrant, NamedAccessEnd, ConsentRecord, ConsentWithdraw, DisclosureRecord, DisclosureEnd,
        SheetCommand {}
