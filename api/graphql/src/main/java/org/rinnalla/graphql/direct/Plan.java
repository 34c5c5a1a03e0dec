package org.rinnalla.graphql.direct;

import java.util.List;

/**
 * The root fields of an operation whose selections are settled.
 *
 * @param writes they are steps, taken one after the other
 */
record Plan(List<Root> roots, boolean writes) {}
