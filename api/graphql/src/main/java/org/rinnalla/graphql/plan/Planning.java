package org.rinnalla.graphql.plan;

import org.rinnalla.core.access.Policy;
import org.rinnalla.core.crypto.Cursors;
import org.rinnalla.core.crypto.Ids;
import org.rinnalla.core.plugin.Catalogue;

/** What the look-ahead leans on. */
public record Planning(Policy policy, Ids ids, Cursors cursors, Catalogue catalogue, Meanings meanings) {}
