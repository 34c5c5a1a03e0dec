/** The audit trail of reads, with one commit for many requests. */
@NullMarked
package org.rinnalla.persistence.audit;

import org.jspecify.annotations.NullMarked;
