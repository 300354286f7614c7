/// The window and everything in it. All of it belongs to the JavaFX application thread.
package org.sailau.view;
