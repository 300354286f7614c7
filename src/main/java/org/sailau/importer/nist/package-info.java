/// Reports in the common data format of NIST for election results (SP 1500-100).
@org.jspecify.annotations.NullMarked
package org.sailau.importer.nist;
