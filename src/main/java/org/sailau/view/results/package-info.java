/// The tab with the results.
package org.sailau.view.results;
