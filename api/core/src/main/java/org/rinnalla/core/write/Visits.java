package org.rinnalla.core.write;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.write.command.ContactRecord;
import org.rinnalla.core.write.store.StoredEmployer;

/** Counts the visits to employers: first to introduce, then to learn what is needed, then to bring a candidate. */
final class Visits {
    private final Map<Long, List<LocalDate>> held = new HashMap<>();

    void prepare(Desk desk, List<Draft<ContactRecord>> drafts) {
        Set<Long> employers = drafts.stream().flatMap(draft -> draft.find("employer", StoredEmployer.class).stream())
                .map(StoredEmployer::id).collect(Collectors.toSet());
        if (!employers.isEmpty()) {
            desk.work().sheets().where(Nouns.CONTACT, "employerId", employers).stream()
                    .filter(row -> row.need("faceToFace", Boolean.class))
                    .forEach(row -> add(row.need("employerId", Long.class), row.need("heldOn", LocalDate.class)));
        }
    }

    /** The number that was given; else one more than the visits up to the day; null: it is no visit. */
    @Nullable
    Integer number(ContactRecord command, @Nullable Long employer, boolean faceToFace) {
        if (employer == null || !faceToFace) {
            return command.talk().visitNumber();
        }
        long earlier = held.getOrDefault(employer, List.of()).stream().filter(day -> !day.isAfter(command.heldOn())).count();
        add(employer, command.heldOn());
        Integer given = command.talk().visitNumber();
        return given == null ? Integer.valueOf((int) Math.min(earlier, 998) + 1) : given;
    }

    private void add(long employer, LocalDate day) {
        held.computeIfAbsent(employer, each -> new ArrayList<>()).add(day);
    }
}
