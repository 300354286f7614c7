/// Whole files and digests of them. Knows nothing of elections.
package org.sailau.io;
