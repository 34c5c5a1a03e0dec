package org.rinnalla.graphql.run;

import graphql.language.Document;

/**
 * A document that was parsed, measured and validated.
 *
 * @param document it
 * @param introspects it asks for the schema
 */
record Prepared(Document document, boolean introspects) {}
