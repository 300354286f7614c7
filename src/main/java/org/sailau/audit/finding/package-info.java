/// What a check found, as facts without sentences.
package org.sailau.audit.finding;
