/// What every view works with: look, state, subscriptions, the operating system.
package org.sailau.view.base;
