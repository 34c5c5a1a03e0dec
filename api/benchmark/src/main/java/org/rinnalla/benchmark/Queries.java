package org.rinnalla.benchmark;

/** What is asked for. */
final class Queries {
    private Queries() {}

    /** A participant list of the given length; about 500 bytes a row. */
    static String list(int rows) {
        return "{ participants(first: " + rows + ") { nodes { id familyName givenName birthDate gender language residence ref createdAt "
                + "unit { id name } provider { id name } } } }";
    }

    /** The page of the acceptance test: participants with provider, placements and employers. */
    static String page(int rows) {
        return "{ participants(first: " + rows + ", order: FAMILY_NAME_ASC) { nodes { id familyName givenName provider { name } "
                + "placements(first: 10) { nodes { id kind startedOn employer { id name } } } } pageInfo { hasNextPage endCursor } } }";
    }

    /** Rows with their enrolments and placements; about 600 bytes a row. */
    static String wide(int rows) {
        return "{ participants(first: " + rows + ", order: FAMILY_NAME_ASC) { nodes { id familyName givenName birthDate gender language "
                + "residence ref createdAt updatedAt email unit { id name } provider { id name } enrolments(first: 3) { nodes { id startedOn "
                + "phase state programme { id name } } } placements(first: 3) { nodes { id kind startedOn employer { id name } } } } } }";
    }
}
