/// What is drawn into a file, and what the file says about itself, in any format.
package org.sailau.export.picture;
