/// Checks whether a picture still is what was written, and whether it shows what its dataset says.
package org.sailau.verify;
