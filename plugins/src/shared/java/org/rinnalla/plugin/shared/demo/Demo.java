package org.rinnalla.plugin.shared.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rinnalla.spi.ImportKind;

/** One tenant in the making: its rows by kind, and the draw that decides about them. */
public final class Demo {
    /** The day for which the data are made: nothing in them is later. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final Map<ImportKind, List<String>> COLUMNS = Map.ofEntries(
            Map.entry(ImportKind.PROVIDERS, List.of("ref", "name", "registrationNumber")),
            Map.entry(ImportKind.UNITS, List.of("ref", "providerRef", "name", "municipality")),
            Map.entry(ImportKind.PROGRAMMES, List.of("ref", "providerRef", "definition", "name", "startsOn", "endsOn")),
            Map.entry(ImportKind.STAFF,
                    List.of("ref", "subject", "givenName", "familyName", "email", "role", "unitRef", "startsOn", "endsOn",
                            "certificateIssuer", "certificateCourse", "certificateIssuedOn", "certificateExpiresOn")),
            Map.entry(ImportKind.PARTICIPANTS,
                    List.of("ref", "subject", "nationalId", "givenName", "familyName", "birthDate", "gender", "residence", "registration",
                            "residentSince", "phone", "email", "language", "unitRef")),
            Map.entry(ImportKind.EMPLOYERS, List.of("ref", "name", "registrationNumber", "industry", "municipality")),
            Map.entry(ImportKind.ENROLMENTS,
                    List.of("ref", "participantRef", "programmeRef", "unitRef", "specialistRef", "careContactRef", "startedOn", "ownWishOn",
                            "aims",
                            "statements", "decisionReference", "phase", "endedOn", "endReason")),
            Map.entry(ImportKind.PLACEMENTS,
                    List.of("ref", "enrolmentRef", "employerRef", "kind", "title", "occupation", "hoursPerWeek", "percent", "wageAmount",
                            "wageCurrency", "wagePeriod", "startedOn", "endedOn", "endReason", "openToAnyone", "minimumPay", "equalPay",
                            "ownContract", "setAside", "agencyLimit", "subsidy")),
            Map.entry(ImportKind.CONTACTS,
                    List.of("ref", "participantRef", "employerRef", "staffMemberRef", "heldOn", "kind", "faceToFace", "place", "actor",
                            "minutes")),
            Map.entry(ImportKind.OUTREACH_CASES,
                    List.of("ref", "unitRef", "programmeRef", "workerRef", "receivedOn", "source", "sourceName", "name", "description",
                            "reachBy", "municipality", "firstContactOn", "convertedOn", "participantRef", "closedOn", "closeReason")),
            Map.entry(ImportKind.OUTREACH_ATTEMPTS, List.of("ref", "outreachCaseRef", "workerRef", "triedOn", "kind", "result")),
            Map.entry(ImportKind.HAND_OVERS, List.of("ref", "outreachCaseRef", "service", "serviceName", "offeredOn", "firstMeetingOn",
                    "workerPresent", "accepted")),
            Map.entry(ImportKind.REFERRALS, List.of("ref", "participantRef", "programmeRef", "unitRef", "specialistRef", "receivedOn",
                    "source", "initiatedBy", "ownWishOn", "referrer", "referrerName")),
            Map.entry(ImportKind.REFERRAL_STEPS,
                    List.of("ref", "referralRef", "step", "heldOn", "attendees", "careContactRef", "specialistRef")),
            Map.entry(ImportKind.CONSENTS,
                    List.of("ref", "participantRef", "purpose", "scope", "recipient", "form", "givenOn", "expiresOn")));

    private final String tenant;
    private final Draw draw;
    private final Map<ImportKind, List<Row>> rows = new EnumMap<>(ImportKind.class);

    public Demo(String tenant, Draw draw) {
        this.tenant = tenant;
        this.draw = draw;
    }

    public Draw draw() {
        return draw;
    }

    public String tenant() {
        return tenant;
    }

    /** A reference that begins with the tenant, such as {@code knivsta-es-1}. */
    public String ref(String suffix) {
        return tenant + "-" + suffix;
    }

    /** The next number of a kind, with leading zeros, such as {@code knivsta-p-001}. */
    public String nextRef(ImportKind kind, String letters, int width) {
        return ref(letters + "-" + String.format(Locale.ROOT, "%0" + width + "d", rows(kind).size() + 1));
    }

    public Row add(ImportKind kind, String ref) {
        Row row = new Row().set("ref", ref);
        rows.computeIfAbsent(kind, _ -> new ArrayList<>()).add(row);
        return row;
    }

    /** A contact gets its reference at the end, when all stand in the order of their dates. */
    public Row addContact() {
        return add(ImportKind.CONTACTS, "");
    }

    public void numberContacts() {
        List<Row> contacts = rows.getOrDefault(ImportKind.CONTACTS, List.of());
        contacts.sort(Comparator.comparing(row -> (LocalDate) row.values().get("heldOn")));
        for (int i = 0; i < contacts.size(); i++) {
            contacts.get(i).set("ref", ref(String.format(Locale.ROOT, "c-%05d", i + 1)));
        }
    }

    public List<Row> rows(ImportKind kind) {
        return rows.getOrDefault(kind, List.of());
    }

    public static List<String> columns(ImportKind kind) {
        return COLUMNS.get(kind);
    }
}
