/// The tab with the observers.
package org.sailau.view.observers;
