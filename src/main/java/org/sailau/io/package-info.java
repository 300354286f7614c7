/// Writes files completely or not at all, or to standard output, and digests them. Knows nothing of
/// elections.
package org.sailau.io;
