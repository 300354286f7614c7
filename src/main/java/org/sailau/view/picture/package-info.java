/// Checks a picture that the user opened, and shows its dataset.
package org.sailau.view.picture;
