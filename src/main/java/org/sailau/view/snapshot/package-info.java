/// The main window as pictures, without a window on a screen.
package org.sailau.view.snapshot;
