/// The tab with turnouts and polling stations.
package org.sailau.view.turnout;
