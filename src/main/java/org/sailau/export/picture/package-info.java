/// What is drawn into a file and what the file says of itself, whatever its format.
package org.sailau.export.picture;
