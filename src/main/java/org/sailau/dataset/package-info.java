/// A dataset file to an election, or to everything that is wrong with it.
package org.sailau.dataset;
