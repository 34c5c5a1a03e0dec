package org.rinnalla.persistence.write;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rinnalla.core.model.Attribute;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.model.Relation;
import org.rinnalla.core.model.ValueType;
import org.rinnalla.persistence.read.Columns;

/** Takes away who a participant was, noun by noun, as the model says what is about a participant. Within the caller's transaction. */
final class Erasing {
    /** What figures and reports count: days, codes and numbers stay; words, keys of other systems and wages go. A noun made tomorrow goes whole. */
    private static final Set<String> COUNTED = Set.of("Enrolment", "EnrolmentPhase", "Assignment", "Placement", "PlacementTerms", "Contact",
            "JobApplication", "Referral", "OutreachCase", "SatisfactionAnswer", "ParticipantErasure");
    /** What is an employer's before it is a participant's: it only forgets for whom it was. */
    private static final Set<String> UNLINKED = Set.of("Vacancy");
    private static final List<String> WAGE = List.of("wageAmount", "wageCurrency", "wagePeriod");

    private final Connection connection;
    private final int tenant;

    Erasing(Connection connection, int tenant) {
        this.connection = connection;
        this.tenant = tenant;
    }

    void erase(long participant) throws SQLException {
        // First: whoever makes a row of this person meanwhile waits for it.
        person(participant);
        List<Noun> gone = new ArrayList<>();
        for (Noun noun : Nouns.all()) {
            if (noun.find("participantId").isEmpty()) {
                continue;
            }
            if (UNLINKED.contains(noun.name())) {
                run("UPDATE " + Columns.table(noun) + " SET participant_id=NULL", participant);
            } else if (COUNTED.contains(noun.name())) {
                plain(noun, participant);
            } else {
                gone.add(noun);
            }
        }
        for (Noun noun : childrenFirst(gone)) {
            for (Relation relation : ones(noun)) {
                if (relation.targetNoun() == noun) {
                    run("UPDATE " + Columns.table(noun) + " SET " + Columns.column(relation.localKey()) + "=NULL", participant);
                }
            }
            run("DELETE FROM " + Columns.table(noun), participant);
        }
    }

    /** Words are not told any more. */
    private void plain(Noun noun, long participant) throws SQLException {
        List<String> changes = new ArrayList<>();
        for (Attribute attribute : noun.attributes()) {
            if (attribute.type() == ValueType.TEXT || WAGE.contains(attribute.name())) {
                changes.add(Columns.column(attribute.name()) + (attribute.required() ? "=''" : "=NULL"));
            }
        }
        if (!changes.isEmpty()) {
            run("UPDATE " + Columns.table(noun) + " SET " + String.join(",", changes), participant);
        }
        if (noun.isExtendable()) {
            values(noun, "row_id IN (SELECT id FROM " + Columns.table(noun) + " WHERE tenant_id=" + tenant + " AND participant_id=?)",
                    participant);
        }
    }

    /** What plugins keep goes whole, with its index: nobody knows what it tells. */
    private void values(Noun noun, String rows, long participant) throws SQLException {
        try (PreparedStatement delete = connection
                .prepareStatement("DELETE FROM " + Columns.table(noun) + "_plugin_value WHERE tenant_id=? AND " + rows)) {
            delete.setInt(1, tenant);
            delete.setLong(2, participant);
            delete.executeUpdate();
        }
    }

    private static List<Relation> ones(Noun noun) {
        return noun.relations().stream().filter(each -> each.kind() == Relation.Kind.ONE).toList();
    }

    /** A row goes before those that it points at. */
    private static List<Noun> childrenFirst(List<Noun> nouns) {
        Set<Noun> ordered = new LinkedHashSet<>();
        while (ordered.size() < nouns.size()) {
            int before = ordered.size();
            for (Noun noun : nouns) {
                boolean pointedAt = nouns.stream().filter(other -> other != noun && !ordered.contains(other))
                        .anyMatch(other -> ones(other).stream().anyMatch(relation -> relation.targetNoun() == noun));
                if (!pointedAt) {
                    ordered.add(noun);
                }
            }
            if (ordered.size() == before) {
                throw new IllegalStateException("Nouns point at each other: " + nouns);
            }
        }
        return List.copyOf(ordered);
    }

    private void person(long participant) throws SQLException {
        try (PreparedStatement update = connection
                .prepareStatement("UPDATE participant SET given_name='',family_name='',ref=NULL,subject=NULL,"
                        + "birth_date=NULL,gender='UNKNOWN',national_id_type=NULL,national_id_masked=NULL,national_id_cipher=NULL,"
                        + "national_id_index=NULL,residence=NULL,registration=NULL,phone=NULL,email=NULL,language=NULL,protection=NULL,"
                        + "protection_reason=NULL,plugin_data=NULL,version=version+1,updated_at=UTC_TIMESTAMP(6) WHERE tenant_id=? AND id=?")) {
            update.setInt(1, tenant);
            update.setLong(2, participant);
            if (update.executeUpdate() != 1) {
                throw new SQLException("There is no such participant");
            }
        }
        values(Nouns.PARTICIPANT, "row_id=?", participant);
    }

    private void run(String start, long participant) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(start + " WHERE tenant_id=? AND participant_id=?")) {
            statement.setInt(1, tenant);
            statement.setLong(2, participant);
            statement.executeUpdate();
        }
    }
}
