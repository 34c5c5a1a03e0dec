package org.rinnalla.core.write;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.UnitScope;
import org.rinnalla.core.model.ContactKind;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.read.Scope;
import org.rinnalla.core.write.command.ContactCorrect;
import org.rinnalla.core.write.command.ContactRecord;
import org.rinnalla.core.write.command.EmployerTalk;
import org.rinnalla.core.write.command.EmployerTalkChange;
import org.rinnalla.core.write.command.Ref;
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
            // Two visits to one employer that are told at once must not get the same number.
            (visit(command)
                    ? to.hold("employer", StoredEmployer.class, command.parties().employer())
                    : to.see("employer", StoredEmployer.class, command.parties().employer()))
                    .see("participant", StoredParticipant.class, command.parties().participant())
                    .see("staffMember", StoredStaffMember.class, command.parties().staffMember())
                    .see("unit", StoredUnit.class, command.parties().unit());
        }

        @Override
        public void prepare(Desk desk, List<Draft<ContactRecord>> drafts) {
            visits.load(desk, drafts.stream().filter(draft -> visit(draft.command()))
                    .flatMap(draft -> draft.find("employer", StoredEmployer.class).stream()).map(StoredEmployer::id)
                    .collect(Collectors.toSet()));
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
            ContactRecord command = draft.command();
            Long employer = parties.employer();
            Integer given = command.talk().visitNumber();
            if (employer == null || !visit(command)) {
                return Effect.made(Nouns.CONTACT, desk.work().make().contact(command, parties, faceToFace(command), given).id());
            }
            Integer number = given == null ? Integer.valueOf(visits.next(employer, command.heldOn())) : given;
            StoredContact contact = desk.work().make().contact(command, parties, true, number);
            visits.add(employer, contact, number, draft);
            return Effect.made(Nouns.CONTACT, contact.id());
        }

        @Override
        public void settle(Desk desk) {
            visits.settle(desk);
        }

        private static boolean visit(ContactRecord command) {
            return command.parties().employer() != null && faceToFace(command);
        }

        private static boolean faceToFace(ContactRecord command) {
            Boolean given = command.manner().faceToFace();
            return given == null ? ContactHandlers.faceToFace(command.manner().kind()) : given;
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
        private final Visits visits = new Visits();

        @Override
        public void references(ContactCorrect command, References to) {
            to.change("contact", StoredContact.class, command.contact(), command.version());
        }

        @Override
        public void prepare(Desk desk, List<Draft<ContactCorrect>> drafts) {
            Set<Long> employers = drafts.stream().filter(draft -> moves(draft.command()))
                    .flatMap(draft -> draft.find("contact", StoredContact.class).stream()).map(StoredContact::employerId)
                    .filter(Objects::nonNull).collect(Collectors.toSet());
            if (!employers.isEmpty()) {
                desk.work().find(StoredEmployer.class, employers.stream().map(Ref.ById::new).collect(Collectors.toSet()),
                        new Scope.Tenant(), true);
                visits.load(desk, employers);
            }
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
            Long employer = contact.employerId();
            boolean counted = employer != null && moves(draft.command()) && visits.take(employer, contact, draft);
            boolean before = contact.faceToFace();
            contact.correct(draft.command());
            if (employer != null && moves(draft.command())) {
                moved(draft, contact, employer, counted || !before);
            }
            return Effect.changed(Nouns.CONTACT, contact);
        }

        /** A number that was counted follows the day; one that is given now stands. */
        private void moved(Draft<ContactCorrect> draft, StoredContact contact, long employer, boolean counts) {
            boolean given = draft.command().talk().visitNumber().given();
            if (!contact.faceToFace()) {
                if (counts && !given) {
                    contact.renumber(null);
                }
            } else {
                if (counts && !given) {
                    contact.renumber(visits.next(employer, contact.heldOn()));
                }
                visits.add(employer, contact, contact.visitNumber(), draft);
            }
        }

        private static boolean moves(ContactCorrect command) {
            return command.heldOn().given() || command.manner().faceToFace().given() || command.talk().visitNumber().given();
        }

        @Override
        public void settle(Desk desk) {
            visits.settle(desk);
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
