package org.rinnalla.core.write;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.write.command.Change;
import org.rinnalla.core.write.command.ParticipantCorrect;
import org.rinnalla.core.write.command.ParticipantMove;
import org.rinnalla.core.write.store.Identity;
import org.rinnalla.core.write.store.StoredParticipant;
import org.rinnalla.core.write.store.StoredResidence;

/** Corrections and moves of participants. */
final class ParticipantChanging {
    private ParticipantChanging() {}

    static final class Correct implements Handler<ParticipantCorrect> {
        private final Map<Draft<ParticipantCorrect>, Identities.Read> read = new HashMap<>();
        private final Map<Identity, Long> taken = new HashMap<>();

        @Override
        public void references(ParticipantCorrect command, References to) {
            to.change("participant", StoredParticipant.class, command.participant(), command.version());
        }

        @Override
        public void prepare(Desk desk, List<Draft<ParticipantCorrect>> drafts) {
            for (Draft<ParticipantCorrect> draft : drafts) {
                if (draft.command().person().nationalId() instanceof Change.To<String>(String input) && input != null) {
                    draft.find("participant", StoredParticipant.class)
                            .flatMap(participant -> Identities.read(desk, draft, participant.id(), input))
                            .ifPresent(value -> read.put(draft, value));
                }
            }
            if (!read.isEmpty()) {
                taken.putAll(desk.work().lookups()
                        .takenIdentities(read.values().stream().map(Identities.Read::identity).collect(Collectors.toSet())));
            }
        }

        @Override
        public void check(Desk desk, Draft<ParticipantCorrect> draft) {
            StoredParticipant participant = draft.row("participant", StoredParticipant.class);
            Identities.Read identity = read.get(draft);
            if (identity != null && taken.getOrDefault(identity.identity(), participant.id()) != participant.id()) {
                draft.wrong("ALREADY_EXISTS", "nationalId", "error.identifier.taken");
            }
            boolean both = draft.command().person().birthDate().given() || identity != null;
            if (both && draft.sound()) {
                LocalDate birth = draft.command().person().birthDate().over(identity == null ? participant.birthDate() : null);
                ParticipantRegistering.birthDate(desk, draft, birth, held(desk, draft, participant));
            }
        }

        @Override
        public Effect apply(Desk desk, Draft<ParticipantCorrect> draft) {
            StoredParticipant participant = draft.row("participant", StoredParticipant.class);
            ParticipantCorrect command = draft.command();
            Identities.Read identity = read.get(draft);
            LocalDate birth = command.person().birthDate().over(participant.birthDate());
            Optional<LocalDate> held = identity == null ? Optional.empty() : identity.birthDate();
            participant.correct(command, held.orElse(birth), next(command, participant, identity));
            return Effect.changed(Nouns.PARTICIPANT, participant);
        }

        private Optional<LocalDate> held(Desk desk, Draft<ParticipantCorrect> draft, StoredParticipant participant) {
            Identities.Read identity = read.get(draft);
            if (identity != null) {
                return identity.birthDate();
            }
            return draft.command().person().nationalId().given() ? Optional.empty() : Identities.birthDate(desk, draft, participant);
        }

        private static @Nullable Identity next(ParticipantCorrect command, StoredParticipant participant,
                Identities.@Nullable Read identity) {
            if (identity != null) {
                return identity.identity();
            }
            return command.person().nationalId().given() ? null : participant.identity().orElse(null);
        }
    }

    static final class Move implements Handler<ParticipantMove> {
        private final Map<Long, List<StoredResidence>> histories = new HashMap<>();

        @Override
        public void references(ParticipantMove command, References to) {
            to.change("participant", StoredParticipant.class, command.participant(), command.version());
        }

        @Override
        public void prepare(Desk desk, List<Draft<ParticipantMove>> drafts) {
            Set<Long> participants = drafts.stream().flatMap(draft -> draft.find("participant", StoredParticipant.class).stream())
                    .map(StoredParticipant::id).collect(Collectors.toSet());
            histories.putAll(desk.work().lookups().residences(participants));
        }

        @Override
        public void check(Desk desk, Draft<ParticipantMove> draft) {
            ParticipantMove command = draft.command();
            if (!command.residence().given() && !command.registration().given()) {
                draft.wrong("REQUIRED", "residence", "error.write.move-nowhere");
            }
            LocalDate birth = draft.row("participant", StoredParticipant.class).birthDate();
            if (birth != null && command.startsOn().isBefore(birth)) {
                draft.wrong("OUT_OF_RANGE", "startsOn", "error.write.before-birth");
            } else if (command.startsOn().isAfter(desk.today().plusYears(1))) {
                draft.wrong("OUT_OF_RANGE", "startsOn", "error.write.more-than-a-year-ahead");
            }
        }

        @Override
        public Effect apply(Desk desk, Draft<ParticipantMove> draft) {
            StoredParticipant participant = draft.row("participant", StoredParticipant.class);
            ParticipantMove command = draft.command();
            List<StoredResidence> history = histories.getOrDefault(participant.id(), List.of());
            Optional<StoredResidence> before = History.at(history, command.startsOn());
            String residence = command.residence().over(before.map(StoredResidence::residence).orElse(null));
            String registration = command.registration().over(before.map(StoredResidence::registration).orElse(null));
            History.begin(history, command.startsOn(), same -> same.replace(residence, registration),
                    days -> desk.work().make().residence(participant.id(), residence, registration, days));
            // A move that lies ahead becomes the current home with the next write after its day; the history tells it from the day itself.
            if (History.current(history, command.startsOn(), desk.today())) {
                participant.dwells(residence, registration);
            }
            participant.touch();
            return Effect.changed(Nouns.PARTICIPANT, participant);
        }
    }
}
