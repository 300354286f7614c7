/// Charts as SVG.
package org.sailau.export.svg;
