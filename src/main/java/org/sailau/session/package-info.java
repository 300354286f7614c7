/// What is open, selected and under way, to be listened to. Knows no window.
package org.sailau.session;
