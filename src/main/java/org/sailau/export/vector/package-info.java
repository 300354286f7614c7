/// What SVG and PDF share: flat graphics, and the glyphs that texts need.
package org.sailau.export.vector;
