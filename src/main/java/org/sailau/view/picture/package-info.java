/// A picture that the user opened, and where it leads.
package org.sailau.view.picture;
