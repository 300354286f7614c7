/// The program: its start, its window put together, its command line.
package org.sailau.app;
