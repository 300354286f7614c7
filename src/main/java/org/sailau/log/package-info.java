/// The log of failures: what it says of them, and the file that keeps it.
package org.sailau.log;
