/// Charts as files: PNG, SVG, PDF, CSV, written whole or not at all, and what a file says of
/// itself.
package org.sailau.export;
