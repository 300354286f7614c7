/// The dialog that exports charts.
package org.sailau.view.export;
