/// Controls that more than one view uses.
package org.sailau.view.control;
