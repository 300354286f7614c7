/// Presenting the open election, and lesson files.
package org.sailau.view.lesson;
