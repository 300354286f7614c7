/// Sheets for a class, as a PDF.
package org.sailau.handout;
