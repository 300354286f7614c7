/// What SVG and PDF share: flat graphics and the glyphs that they need.
package org.sailau.export.vector;
