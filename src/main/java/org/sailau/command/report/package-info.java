/// What `sailau check` says: as text for people, as JSON for programs.
package org.sailau.command.report;
