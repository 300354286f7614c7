/// The tab that shows turnouts and polling stations.
package org.sailau.view.turnout;
