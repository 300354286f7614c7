/// A lesson on a wall: the audience's screen, the presenter's window, and the keys.
package org.sailau.present;
