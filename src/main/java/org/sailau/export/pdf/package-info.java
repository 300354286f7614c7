/// Charts and pages as tagged PDF.
package org.sailau.export.pdf;
