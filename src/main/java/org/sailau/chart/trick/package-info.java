/// Charts to see through: the same figures drawn misleadingly and honestly.
package org.sailau.chart.trick;
