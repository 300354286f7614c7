/// Whether a picture still is what was written, and shows what its dataset says.
package org.sailau.verify;
