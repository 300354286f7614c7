/// The command line: what each command does, its help and its exit code.
package org.sailau.command;
