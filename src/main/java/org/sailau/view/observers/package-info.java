/// The tab that shows who observed the election.
package org.sailau.view.observers;
