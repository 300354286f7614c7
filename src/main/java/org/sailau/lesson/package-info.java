/// What a class is shown, in which order, and what it guesses. Knows no screen.
package org.sailau.lesson;
