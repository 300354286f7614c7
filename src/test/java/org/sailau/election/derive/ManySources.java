package org.sailau.election.derive;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.sailau.chart.Elections;
import org.sailau.election.Election;
import org.sailau.election.Statement;
import org.sailau.election.Statement.Subject;
import org.sailau.election.Statement.Value;
import org.sailau.election.number.Share;

/// An election of three sources, Gazette, Herald and Mirror, and of one contest between Ann and Bob
/// that the unit `all` decides. Its parts are written as in JSON, with ' for ".
final class ManySources {

  private ManySources() {}

  /// An election with these units, fields of the contest, and fields of the election. All shares
  /// have one decimal.
  ///
  /// @param contest with a comma behind each field
  /// @param more with a comma before each field
  static Election election(String units, String contest, String more) {
    return election("preliminary", units, contest, more);
  }

  static Election election(String status, String units, String contest, String more) {
    return Elections.read(
        """
        {'format': 'sailau-election/1', 'title': {'en': 'T'}, 'date': '2024-03-10',
         'status': '%s', 'sources': [{'id': 'gazette', 'publisher': {'en': 'Gazette'}},
          {'id': 'herald', 'publisher': {'en': 'Herald'}, 'date': '2024-03-11'},
          {'id': 'mirror', 'publisher': {'en': 'Mirror'}, 'address': 'https://mirror.example/1'}],
         'turnoutRounding': {'decimals': 1, 'mode': 'half-up', 'stated': true}, 'units': [%s],
         'contests': [{'id': 'c', 'name': {'en': 'C'}, 'choiceKind': 'candidate', 'unit': 'all',
           'rounding': {'decimals': 1, 'mode': 'half-up', 'stated': true}, %s
           'choices': [{'id': 'a', 'name': {'en': 'Ann'}}, {'id': 'b', 'name': {'en': 'Bob'}}]}] %s}
        """
            .formatted(status, units, contest, more)
            .replace('\'', '"'));
  }

  /// A unit of that id and name.
  ///
  /// @param more with a comma before each field
  static String unit(String id, String more) {
    return "{'id': '%s', 'name': {'en': '%s'}%s}".formatted(id, id, more);
  }

  /// The field with what sources state beside the election's figures.
  static String statements(String... statements) {
    return ", 'statements': [" + String.join(", ", statements) + "]";
  }

  /// What a source states of one figure.
  ///
  /// @param of what the figure is of: `contest` and `choice`, `unit`, or nothing, with commas
  ///   behind
  static String stated(String source, String figure, String of, String value) {
    return "{'source': '%s', 'figure': '%s', %s 'value': %s}".formatted(source, figure, of, value);
  }

  /// The choice that a figure is of, for [#stated].
  static String choice(String id) {
    return "'contest': 'c', 'choice': '%s',".formatted(id);
  }

  /// The election as Herald states it, which states these figures.
  static Election herald(String units, String contest, String... statements) {
    return StatedBy.of(
        election(units, contest, statements.length == 0 ? "" : statements(statements)), "herald");
  }

  /// What an election shows, in short.
  static List<String> shown(Election election) {
    return texts(election, new ShownFigures(election).all());
  }

  /// What it states beside that, in short.
  static List<String> others(Election election) {
    return texts(election, election.statements());
  }

  /// Statements in short: kind, unit and choice, value, source, hour and status, quote.
  static List<String> texts(Election election, List<Statement> statements) {
    return statements.stream().map(statement -> text(election, statement)).toList();
  }

  private static String text(Election election, Statement statement) {
    Subject of = statement.subject();
    return String.join(
        " ",
        statement.subject().kind().name().toLowerCase(Locale.ROOT),
        of.choice() >= 0
            ? election.contests().get(of.contest()).choiceOrElsewhere(of.choice()).id()
            : of.unit() >= 0 ? election.units().get(of.unit()).id() : "-",
        text(statement.value()),
        String.valueOf(statement.evidence().source()),
        statement.asOf() == null
            ? statement.status() == null ? "-" : statement.status().name()
            : statement.asOf().toLocalTime().toString(),
        statement.evidence().quote() == null ? "-" : statement.evidence().quote());
  }

  private static String text(Value value) {
    return switch (value) {
      case Value.Amount(BigDecimal number) -> number.toPlainString();
      case Value.MoreThan(long bound) -> ">" + bound;
      case Value.Printed(Share share) -> share.percent() + "%";
      case Value.Base(var kind) -> kind.name();
    };
  }
}
