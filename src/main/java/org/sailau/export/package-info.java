/// A chart to a file of any format, written whole or not at all.
package org.sailau.export;
