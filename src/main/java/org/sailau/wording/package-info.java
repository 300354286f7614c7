/// Turns facts into words in the reader's language: figures, findings, sources and problems.
package org.sailau.wording;
