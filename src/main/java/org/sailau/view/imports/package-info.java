/// The page on which a file of other people is read: what its columns mean, what is to be decided,
/// and whether it adds up.
@org.jspecify.annotations.NullMarked
package org.sailau.view.imports;
