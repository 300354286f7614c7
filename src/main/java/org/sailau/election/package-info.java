/// An election as its sources state it: immutable records and exact arithmetic on them.
package org.sailau.election;
