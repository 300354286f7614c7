package org.sailau.export;

/// The file that an election was read from.
///
/// @param name without its folder, which is nobody's business but the user's
/// @param sha256 of its bytes, in 64 hexadecimal digits
public record DatasetFile(String name, String sha256) {}
