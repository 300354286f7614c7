/// The program: its start and its window put together.
package org.sailau.app;
