package org.sailau.dataset;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Source.ImportedFile;
import org.sailau.json.JsonCursor;
import org.sailau.problem.Problem.Kind;

/// Reads of which file of others the figures of a source were imported, and how.
final class ImportedFileReader {

  private static final int BYTES = 100;

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private final JsonCursor in;
  private final CommonFields commonFields;

  ImportedFileReader(JsonCursor in, CommonFields commonFields) {
    this.in = in;
    this.commonFields = commonFields;
  }

  @Nullable ImportedFile read() {
    @Nullable String file = null;
    @Nullable String sha256 = null;
    @Nullable String sheet = null;
    @Nullable String encoding = null;
    @Nullable String delimiter = null;
    @Nullable String recipe = null;
    List<String> above = List.of();
    List<String> below = List.of();
    commonFields.memory().take(BYTES);
    if (!in.beginObject()) {
      return null;
    }
    for (@Nullable String name; (name = in.nextField()) != null; ) {
      switch (name) {
        case "file" -> file = commonFields.text();
        case "sha256" -> sha256 = sha256();
        case "sheet" -> sheet = commonFields.text();
        case "encoding" -> encoding = commonFields.text();
        case "delimiter" -> delimiter = commonFields.text();
        case "recipe" -> recipe = in.object(commonFields.memory());
        case "above" -> above = commonFields.list(commonFields::text);
        case "below" -> below = commonFields.list(commonFields::text);
        default -> in.unknown(name);
      }
    }
    in.require("file", "sha256");
    return file == null || sha256 == null
        ? null
        : new ImportedFile(file, sha256, sheet, encoding, delimiter, recipe, above, below);
  }

  private @Nullable String sha256() {
    @Nullable String digest = commonFields.text();
    if (digest != null && !SHA256.matcher(digest).matches()) {
      in.problem(Kind.NOT_A_DIGEST);
      return null;
    }
    return digest;
  }
}
