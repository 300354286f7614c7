/// What is remembered between starts.
package org.sailau.settings;
