/// The contests of an election beside what is shown of one: a list to search, and steps.
package org.sailau.view.contests;
