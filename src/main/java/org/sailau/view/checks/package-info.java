/// The tab with the checks.
package org.sailau.view.checks;
