/// Whether the published figures agree with each other: findings that carry facts, not sentences.
package org.sailau.audit;
