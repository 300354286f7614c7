/// The dialog with the settings.
package org.sailau.view.settings;
