/// The tab that shows the checks.
package org.sailau.view.checks;
