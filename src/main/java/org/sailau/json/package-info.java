/// Strict reading of JSON, with a place for every problem, within limits.
package org.sailau.json;
