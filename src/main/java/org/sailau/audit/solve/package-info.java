/// Exact search: which values can be true together, and which figures exclude each other.
package org.sailau.audit.solve;
