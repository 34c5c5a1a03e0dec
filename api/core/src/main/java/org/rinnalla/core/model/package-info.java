/** The common model as data: nouns, their attributes and relations. Schema, REST, access policy and SQL are told from it. */
@NullMarked
package org.rinnalla.core.model;

import org.jspecify.annotations.NullMarked;
