package org.sailau.dataset;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Choice;
import org.sailau.election.ContestDetails;
import org.sailau.election.LocalizedText;
import org.sailau.election.number.Share;
import org.sailau.json.JsonCursor;

/// Reads what few sources state of one contest.
final class ContestDetailsReader {

  /// Bytes that the details of a contest take beside their texts.
  private static final int BYTES = 120;

  private final JsonCursor in;
  private final CommonFields commonFields;

  private ContestDetails.@Nullable Method method;
  private @Nullable Long seats;
  private @Nullable Share threshold;
  private @Nullable LocalizedText group;
  private @Nullable Long order;

  ContestDetailsReader(JsonCursor in, CommonFields commonFields) {
    this.in = in;
    this.commonFields = commonFields;
  }

  /// Reads the value of a field. Passes over one that is not known.
  void read(String field) {
    switch (field) {
      case "method" -> method = in.oneOf(ContestDetails.Method.class);
      case "seats" -> seats = commonFields.fromOne();
      case "threshold" -> threshold = in.share();
      case "group" -> group = commonFields.localized();
      case "order" -> order = in.count();
      default -> in.unknown(field);
    }
  }

  /// @param elsewhere the lines that only other sources than the first list
  ContestDetails details(List<Choice> elsewhere) {
    ContestDetails details = new ContestDetails(method, seats, threshold, group, order, elsewhere);
    if (details.isNone()) {
      return ContestDetails.NONE;
    }
    commonFields.memory().take(BYTES);
    return details;
  }
}
