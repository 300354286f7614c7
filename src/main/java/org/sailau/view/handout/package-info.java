/// The dialog that makes a handout.
package org.sailau.view.handout;
