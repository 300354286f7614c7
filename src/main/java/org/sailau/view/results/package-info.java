/// The tab that shows the results.
package org.sailau.view.results;
