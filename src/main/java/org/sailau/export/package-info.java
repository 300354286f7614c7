/// Writes charts to files of any format, completely or not at all.
package org.sailau.export;
