/// Charts as PNG.
package org.sailau.export.png;
