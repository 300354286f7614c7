/// The main window: menus, tabs, status line, and the dialogs that it opens.
package org.sailau.view.window;
