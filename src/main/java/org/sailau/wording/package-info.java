/// Facts to words in the reader's language: figures, findings, sources, problems.
package org.sailau.wording;
