/// What the program keeps between starts.
package org.sailau.settings;
