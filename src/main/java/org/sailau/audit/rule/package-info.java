/// One class for each rule that holds figures against each other.
package org.sailau.audit.rule;
