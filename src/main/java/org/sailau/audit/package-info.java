/// The entry to checking an election. [Audit] applies every rule, [Audited] keeps the result.
package org.sailau.audit;
