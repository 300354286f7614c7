/// Maps of tiles on slides: what they say, where everything is, and how it is drawn.
package org.sailau.slide.places;
