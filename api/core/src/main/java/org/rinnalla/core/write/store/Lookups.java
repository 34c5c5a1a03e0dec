package org.rinnalla.core.write.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.read.Protection;

/** What rules must know beside the rows that a command names; each asked for once for all commands of a transaction. */
public interface Lookups {
    /** A stay in a programme. */
    record Stay(long participantId, long programmeId, LocalDate startedOn, @Nullable LocalDate endedOn) {}

    /** Which rows of the whole tenant have these texts as their {@code ref} or {@code subject} already. */
    Map<String, Long> taken(Noun noun, String attribute, Set<String> texts);

    /** Which participants of the whole tenant have these identities already. */
    Map<Identity, Long> takenIdentities(Set<Identity> identities);

    /** The units that participants concern. */
    Map<Long, Set<Long>> units(Set<Long> participants);

    /** The stays of participants, ended ones too. */
    List<Stay> stays(Set<Long> participants);

    /** The participants with whom staff members work as specialists on a day or later. */
    Map<Long, Set<Long>> caseloads(Set<Long> staffMembers, LocalDate on);

    /** Histories of participants, each by its first day. */
    Map<Long, List<StoredResidence>> residences(Set<Long> participants);

    /** Histories of enrolments, each by its first day. */
    Map<Long, List<StoredPhase>> phases(Set<Long> enrolments);

    Map<Long, List<StoredAssignment>> assignments(Set<Long> enrolments);

    /** Histories of placements, each by its first day. */
    Map<Long, List<StoredTerms>> terms(Set<Long> placements);

    /**
     * Which of these participants are under protection, or erased.
     *
     * @param subject of a caller who may be named; empty: none can be
     */
    Map<Long, Protection> protections(Set<Long> participants, Optional<String> subject, LocalDate on);

    /** When participants were first advised on benefits; those who never were are left out. */
    Map<Long, LocalDate> firstAdvice(Set<Long> participants);

    /** The definitions by which programmes of the tenant work. They never change. */
    Map<Long, String> definitions(Set<Long> programmes);

    /** The definitions of the tenant's programmes. One that another server opened is there ten seconds later at the latest. */
    Set<String> definitionsInUse();

    /** Who was and is named for participants, each by its first day. */
    Map<Long, List<StoredNamedAccess>> namedAccesses(Set<Long> participants);

    /** The staff member whose tokens have this subject. */
    Optional<Long> staffMember(String subject);

    /** The placements of enrolments that run on a day or later, locked. */
    Map<Long, List<StoredPlacement>> placements(Set<Long> enrolments, LocalDate on);
}
