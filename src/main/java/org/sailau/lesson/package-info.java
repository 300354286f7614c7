/// What is shown to a class, in which order, and what the class guesses. Knows no screen.
package org.sailau.lesson;
