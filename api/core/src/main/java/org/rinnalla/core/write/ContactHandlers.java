package org.rinnalla.core.write;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.UnitScope;
import org.rinnalla.core.model.ContactKind;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.write.command.ContactCorrect;
import org.rinnalla.core.write.command.ContactRecord;
import org.rinnalla.core.write.command.EmployerTalk;
import org.rinnalla.core.write.command.EmployerTalkChange;
import org.rinnalla.core.write.store.NewRows.Parties;
import org.rinnalla.core.write.store.StoredContact;
import org.rinnalla.core.write.store.StoredEmployer;
import org.rinnalla.core.write.store.StoredParticipant;
import org.rinnalla.core.write.store.StoredStaffMember;
import org.rinnalla.core.write.store.StoredUnit;

/** Contacts with participants and employers. */
final class ContactHandlers {
    private ContactHandlers() {}

    static final class Recording implements Handler<ContactRecord> {
        private final Map<Long, Set<Long>> units = new HashMap<>();
        private final Visits visits = new Visits();

        @Override
        public void references(ContactRecord command, References to) {
            to.see("participant", StoredParticipant.class, command.parties().participant())
                    .see("employer", StoredEmployer.class, command.parties().employer())
                    .see("staffMember", StoredStaffMember.class, command.parties().staffMember())
                    .see("unit", StoredUnit.class, command.parties().unit());
        }

        @Override
        public void prepare(Desk desk, List<Draft<ContactRecord>> drafts) {
            visits.prepare(desk, drafts);
            Set<Long> elsewhere = drafts.stream().filter(draft -> draft.command().parties().unit() == null)
                    .flatMap(draft -> draft.find("participant", StoredParticipant.class).stream())
                    .filter(participant -> !desk.reaches(participant.unitId())).map(StoredParticipant::id).collect(Collectors.toSet());
            if (!elsewhere.isEmpty()) {
                units.putAll(desk.work().lookups().units(elsewhere));
            }
        }

        @Override
        public void check(Desk desk, Draft<ContactRecord> draft) {
            ContactRecord command = draft.command();
            boolean nobody = command.parties().participant() == null && command.parties().employer() == null;
            if (nobody) {
                draft.wrong("REQUIRED", "participant", "error.write.contact-with-nobody");
            } else if (desk.bound() && unit(desk, draft).isEmpty()) {
                draft.wrong("REQUIRED", "unit", "error.write.unit-needed");
            }
            held(desk, draft, command.heldOn());
            EmployerTalk talk = command.talk();
            talk(draft, command.parties().employer() != null || !talk.ofEmployer(), command.heldOn(), talk.nextStepOn());
            if (Boolean.TRUE.equals(talk.participantPresent()) && command.parties().participant() == null) {
                draft.wrong("REQUIRED", "participant", "error.contact.present-who");
            }
        }

        @Override
        public Effect apply(Desk desk, Draft<ContactRecord> draft) {
            Long participant = draft.find("participant", StoredParticipant.class).map(StoredParticipant::id).orElse(null);
            Parties parties = new Parties(participant, draft.find("employer", StoredEmployer.class).map(StoredEmployer::id).orElse(null),
                    draft.find("staffMember", StoredStaffMember.class).map(StoredStaffMember::id).orElse(null),
                    unit(desk, draft).orElse(null));
            Boolean given = draft.command().manner().faceToFace();
            boolean faceToFace = given == null ? faceToFace(draft.command().manner().kind()) : given;
            Integer visit = visits.number(draft.command(), parties.employer(), faceToFace);
            return Effect.made(Nouns.CONTACT, desk.work().make().contact(draft.command(), parties, faceToFace, visit));
        }

        /** The unit that was given; else the participant's, when the caller reaches it; else the one that both share; else the caller's only. */
        private Optional<Long> unit(Desk desk, Draft<ContactRecord> draft) {
            Optional<StoredUnit> given = draft.find("unit", StoredUnit.class);
            if (given.isPresent()) {
                return given.map(StoredUnit::id);
            }
            Optional<StoredParticipant> participant = draft.find("participant", StoredParticipant.class);
            if (participant.isEmpty()) {
                return desk.context().actor().units() instanceof UnitScope.Units(var ids) && ids.size() == 1
                        ? ids.stream().findFirst()
                        : Optional.empty();
            }
            long own = participant.get().unitId();
            return desk.reaches(own)
                    ? Optional.of(own)
                    : units.getOrDefault(participant.get().id(), Set.of()).stream().filter(desk::reaches).sorted().findFirst();
        }
    }

    static final class Correct implements Handler<ContactCorrect> {
        @Override
        public void references(ContactCorrect command, References to) {
            to.change("contact", StoredContact.class, command.contact(), command.version());
        }

        @Override
        public void check(Desk desk, Draft<ContactCorrect> draft) {
            StoredContact contact = draft.row("contact", StoredContact.class);
            LocalDate day = draft.command().heldOn().over(contact.heldOn());
            if (day == null) {
                return;
            }
            if (draft.command().heldOn().given()) {
                held(desk, draft, day);
            }
            EmployerTalkChange talk = draft.command().talk();
            talk(draft, contact.employerId() != null || !talk.ofEmployer(), day, talk.nextStepOn().over(null));
            if (Boolean.TRUE.equals(talk.participantPresent().over(null)) && contact.participantId() == null) {
                draft.wrong("NOT_FOR_THIS_CONTACT", "participantPresent", "error.contact.present-who");
            }
        }

        @Override
        public Effect apply(Desk desk, Draft<ContactCorrect> draft) {
            StoredContact contact = draft.row("contact", StoredContact.class);
            contact.correct(draft.command());
            return Effect.changed(Nouns.CONTACT, contact);
        }
    }

    /** What is agreed with an employer needs one, and lies after the talk. */
    private static void talk(Draft<?> draft, boolean fits, LocalDate heldOn, @Nullable LocalDate nextStepOn) {
        if (!fits) {
            draft.wrong("REQUIRED", "employer", "error.contact.no-employer");
        }
        if (nextStepOn != null && nextStepOn.isBefore(heldOn)) {
            draft.wrong("OUT_OF_RANGE", "nextStepOn", "error.write.before-start", Map.of("start", heldOn));
        }
    }

    private static void held(Desk desk, Draft<?> draft, LocalDate day) {
        if (day.isAfter(desk.today())) {
            draft.wrong("OUT_OF_RANGE", "heldOn", "error.write.in-future");
        }
    }

    private static boolean faceToFace(ContactKind kind) {
        return switch (kind) {
            case MEETING, HOME_VISIT, WALK, WORKPLACE, AUTHORITY_ACCOMPANIED -> true;
            case PHONE, VIDEO, LETTER, MESSAGE -> false;
        };
    }
}
