/// The main window: menus, tabs, status line, and what opens in it.
package org.sailau.view.window;
