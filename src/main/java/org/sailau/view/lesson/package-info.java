/// Presenting what is open, and lesson files.
package org.sailau.view.lesson;
