/// The tab with what several sources state of the same figures.
package org.sailau.view.sources;
