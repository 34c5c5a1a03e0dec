package org.rinnalla.core.write;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.model.TeamNouns;
import org.rinnalla.core.read.Scope;
import org.rinnalla.core.write.command.Ref;
import org.rinnalla.core.write.command.SheetCommand;
import org.rinnalla.core.write.store.Sheets.Known;
import org.rinnalla.core.write.store.StoredRow;
import org.rinnalla.core.write.store.StoredSheet;
import org.rinnalla.core.write.store.StoredStaffMember;
import org.rinnalla.spi.Role;

/** Posts of peer supporters, and what is logged at them. */
final class PeerPosts {
    private PeerPosts() {}

    /** A post is for somebody who is a peer supporter on its first day. */
    static final class Open implements SheetRule {
        private final Map<Long, List<Known>> roles = new HashMap<>();

        @Override
        public void prepare(Desk desk, List<Draft<SheetCommand>> drafts) {
            Set<Long> members = drafts.stream()
                    .flatMap(draft -> draft.find("staffMember", StoredStaffMember.class).stream())
                    .map(StoredRow::id).collect(Collectors.toSet());
            desk.work().sheets().where(Nouns.STAFF_ROLE, "staffMemberId", members).stream()
                    .filter(role -> Role.PEER_SUPPORTER.name().equals(role.value("role")))
                    .forEach(role -> roles.computeIfAbsent(role.need("staffMemberId", Long.class), id -> new ArrayList<>()).add(role));
        }

        @Override
        public void check(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
            SheetChecks.ordered(draft, sheet, "startsOn", "endsOn");
            if (sheet.id("mentor").isPresent() && sheet.id("mentor").equals(sheet.id("staffMember"))) {
                draft.wrong("SAME_PERSON", "mentor", "error.team.same-person");
            }
            LocalDate start = sheet.date("startsOn").orElse(desk.today());
            boolean peer = roles.getOrDefault(sheet.id("staffMember").orElse(0L), List.of()).stream().anyMatch(role -> holds(role, start));
            if (!peer) {
                draft.wrong("NOT_A_PEER_SUPPORTER", "staffMember", "error.team.not-a-peer", Map.of("day", start));
            }
            sheet.put("nextCheckInOn", start.plusDays(sheet.integer("checkInDays").orElse(1)));
        }

        private static boolean holds(Known role, LocalDate day) {
            return !role.need("startsOn", LocalDate.class).isAfter(day)
                    && (!(role.value("endsOn") instanceof LocalDate end) || day.isBefore(end));
        }
    }

    /** With another interval the next check-in is due on another day. */
    static final class Correct implements SheetRule {
        private final Map<Long, LocalDate> last = new HashMap<>();

        @Override
        public void prepare(Desk desk, List<Draft<SheetCommand>> drafts) {
            Set<Long> posts = drafts.stream().flatMap(draft -> draft.find("peerPost", StoredSheet.class).stream()).map(StoredSheet::id)
                    .collect(Collectors.toSet());
            desk.work().sheets().where(TeamNouns.PEER_CHECK_IN, "postId", posts).forEach(held -> last.merge(
                    held.need("postId", Long.class), held.need("heldOn", LocalDate.class),
                    (one, other) -> one.isAfter(other) ? one : other));
        }

        @Override
        public void check(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
            long post = draft.row("peerPost", StoredSheet.class).id();
            LocalDate from = last.getOrDefault(post, sheet.date("startsOn").orElse(desk.today()));
            sheet.put("nextCheckInOn", from.plusDays(sheet.integer("checkInDays").orElse(1)));
            if (sheet.id("mentor").isPresent() && sheet.id("mentor").equals(sheet.id("staffMember"))) {
                draft.wrong("SAME_PERSON", "mentor", "error.team.same-person");
            }
        }
    }

    /** A check-in puts off the next one. */
    static final class CheckIn implements SheetRule {
        @Override
        public void check(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
            held(desk, draft, sheet);
        }

        @Override
        public void after(Desk desk, Draft<SheetCommand> draft, Sheet sheet, long id) {
            Ref named = new Ref.ById(draft.row("post", StoredSheet.class).id());
            StoredSheet post = desk.work().sheets().find(TeamNouns.PEER_POST, Set.of(named), new Scope.Tenant(), true).get(named);
            if (post == null) {
                return;
            }
            LocalDate next = sheet.date("heldOn").orElse(desk.today()).plusDays(post.find("checkInDays", Integer.class).orElse(1));
            if (post.find("nextCheckInOn", LocalDate.class).filter(known -> !known.isBefore(next)).isEmpty()) {
                post.put("nextCheckInOn", next);
                draft.beside(Effect.changed(TeamNouns.PEER_POST, post));
            }
        }
    }

    /** What is logged was held while the post lasted. */
    static void held(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        SheetChecks.notAhead(desk, draft, sheet, "heldOn");
        StoredSheet post = draft.row("post", StoredSheet.class);
        LocalDate held = sheet.date("heldOn").orElse(desk.today());
        post.find("startsOn", LocalDate.class).filter(held::isBefore)
                .ifPresent(start -> draft.wrong("OUT_OF_RANGE", "heldOn", "error.write.before-start", Map.of("start", start)));
        post.find("endsOn", LocalDate.class).filter(end -> !held.isBefore(end))
                .ifPresent(end -> draft.wrong("OUT_OF_RANGE", "heldOn", "error.write.already-ended", Map.of("end", end)));
    }
}
