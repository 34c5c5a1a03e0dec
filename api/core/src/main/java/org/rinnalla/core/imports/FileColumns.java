package org.rinnalla.core.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.rinnalla.core.write.command.CommandKind;
import org.rinnalla.core.write.command.CommandKinds;
import org.rinnalla.core.write.command.InputField;
import org.rinnalla.spi.ImportKind;

/** The columns of each kind of file: its command's inputs by the names that files use. What is exported has the same. */
public final class FileColumns {
    /** Shorter words that files may use as well. */
    private static final Map<String, String> OTHER_WORDS = Map.of("livesThereSince", "residentSince", "staffRef", "staffMemberRef", "from",
            "startsOn", "to", "endsOn");

    private final ImportKind kind;
    private final Set<String> names;
    private final Set<String> required = new HashSet<>(Set.of("ref"));

    private FileColumns(ImportKind kind, List<String> columns) {
        this.kind = kind;
        this.names = new LinkedHashSet<>(columns);
        CommandKind command = CommandKinds.of(kind);
        Map<String, InputField> fields = new HashMap<>();
        command.fields().forEach(field -> fields.put(field.refName(), field));
        for (String column : columns) {
            InputField field = Optional.ofNullable(fields.get(column)).orElseThrow(() -> new IllegalStateException(
                    "The column " + column + " of " + kind + " is no input of " + command.name() + ": " + fields.keySet()));
            if (field.need() == InputField.Need.REQUIRED) {
                required.add(column);
            }
        }
    }

    public static FileColumns of(ImportKind kind) {
        return new FileColumns(kind, switch (kind) {
            case PROVIDERS -> List.of("ref", "name", "registrationNumber");
            case UNITS -> List.of("ref", "providerRef", "name", "municipality");
            case PROGRAMMES -> List.of("ref", "providerRef", "definition", "name", "startsOn", "endsOn");
            case STAFF -> List.of("ref", "subject", "givenName", "familyName", "email", "role", "unitRef", "startsOn", "endsOn",
                    "certificateIssuer", "certificateCourse", "certificateIssuedOn", "certificateExpiresOn");
            case PARTICIPANTS -> List.of("ref", "subject", "nationalId", "givenName", "familyName", "birthDate", "gender", "residence",
                    "registration", "residentSince", "phone", "email", "language", "unitRef", "protection", "protectionReason",
                    "namedStaffRef");
            case EMPLOYERS -> List.of("ref", "name", "registrationNumber", "industry", "municipality");
            case ENROLMENTS -> List.of("ref", "participantRef", "programmeRef", "unitRef", "specialistRef", "careContactRef", "startedOn",
                    "ownWishOn", "aims", "statements", "decisionReference", "phase", "endedOn", "endReason");
            case PLACEMENTS -> List.of("ref", "enrolmentRef", "employerRef", "kind", "title", "occupation", "hoursPerWeek", "percent",
                    "wageAmount", "wageCurrency", "wagePeriod", "startedOn", "endedOn", "endReason", "openToAnyone", "minimumPay",
                    "equalPay",
                    "ownContract", "setAside", "agencyLimit", "subsidy");
            case CONSENTS -> List.of("ref", "participantRef", "purpose", "scope", "recipient", "form", "givenOn", "expiresOn");
            case CONTACTS ->
                List.of("ref", "participantRef", "employerRef", "staffMemberRef", "heldOn", "kind", "faceToFace", "place", "actor",
                        "minutes", "visitNumber", "participantPresent", "method", "outcome", "nextStep", "nextStepOn", "unitRef");
            // Rows kept as they are given: every input is a column.
            default -> CommandKinds.of(kind).fields().stream().map(InputField::refName).toList();
        });
    }

    /** With the fields that plugins add to the command. */
    FileColumns with(List<String> extensions) {
        names.addAll(extensions);
        return this;
    }

    public ImportKind kind() {
        return kind;
    }

    /** In the order in which an export writes them. */
    public List<String> names() {
        return List.copyOf(names);
    }

    public boolean required(String column) {
        return required.contains(column);
    }

    /** The column that a file means; empty when there is none of this name. */
    Optional<String> find(String column) {
        String name = names.contains(column) ? column : OTHER_WORDS.getOrDefault(column, column);
        return names.contains(name) ? Optional.of(name) : Optional.empty();
    }

    /** Everything that is wrong with a file's head. */
    List<FileFault> check(List<String> head) {
        List<FileFault> faults = new ArrayList<>();
        String allowed = String.join(", ", names());
        Set<String> seen = new HashSet<>();
        for (String column : head) {
            Optional<String> known = find(column);
            if (known.isEmpty()) {
                faults.add(new FileFault(1, column, "UNKNOWN_COLUMN", "import.column.unknown", Map.of("allowed", allowed)));
            } else if (!seen.add(known.get())) {
                faults.add(new FileFault(1, column, "DUPLICATE_COLUMN", "import.column.duplicate", Map.of()));
            }
        }
        // Not one known column: this is a row, and the head is missing.
        if (seen.isEmpty()) {
            return List.of(new FileFault(1, "", "NO_HEADER", "import.header.missing", Map.of("allowed", allowed)));
        }
        for (String column : names()) {
            if (required.contains(column) && !seen.contains(column)) {
                faults.add(new FileFault(1, column, "MISSING_COLUMN", "import.column.missing", Map.of()));
            }
        }
        return faults;
    }
}
