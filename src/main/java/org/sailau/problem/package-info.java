/// What is wrong with a file, and where. Sentences for it are in `wording`.
package org.sailau.problem;
