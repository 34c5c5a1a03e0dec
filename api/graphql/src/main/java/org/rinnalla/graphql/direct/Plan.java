package org.rinnalla.graphql.direct;

import java.util.List;

/** The root fields of a query whose selections are settled. */
record Plan(List<Root> roots) {}
