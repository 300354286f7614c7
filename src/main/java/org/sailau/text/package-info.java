/// Languages, sentences, numbers and dates.
package org.sailau.text;
