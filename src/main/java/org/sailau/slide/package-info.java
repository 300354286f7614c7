/// Draws slides as pictures, without JavaFX.
package org.sailau.slide;
