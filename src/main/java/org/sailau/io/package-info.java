/// Writes files completely or not at all, and digests them. Knows nothing of elections.
package org.sailau.io;
