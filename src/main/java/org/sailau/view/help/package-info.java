/// The dialogs about this program and its keyboard shortcuts.
package org.sailau.view.help;
