package org.sailau.wording;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.audit.finding.Derived;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.Outcome;
import org.sailau.election.Contest;
import org.sailau.election.number.CountRange;
import org.sailau.election.number.Rounding;
import org.sailau.election.number.ShareRange;
import org.sailau.text.Texts;
import org.sailau.wording.FormulaWords.Line;

/// Explains line by line how votes and shares limit their base, for the choices that decide the
/// result.
public final class CommonBaseWords {

  private final Audited audited;
  private final FigureWords figures;
  private final Texts texts;
  private final List<Line> lines = new ArrayList<>();

  CommonBaseWords(Audited audited, FigureWords figures) {
    this.audited = audited;
    this.figures = figures;
    this.texts = figures.texts();
  }

  /// All values that a published share can have had before it was rounded as its contest says.
  static ShareRange range(Audited audited, Figure share) {
    Contest contest = audited.election().contests().get(share.contest());
    BigDecimal percent =
        share.value() instanceof Figure.Value.Amount(BigDecimal number) ? number : BigDecimal.ZERO;
    Rounding rounding = contest.rounding();
    return ShareRange.of(
        percent.setScale(rounding.decimals()).unscaledValue().longValueExact(), rounding);
  }

  /// The lines of a finding of [org.sailau.audit.finding.Rule#COMMON_BASE]: for the choices that
  /// set the limits, or that exclude each other.
  List<Line> of(Finding finding) {
    List<Integer> deciding = decidingChoices(finding);
    if (deciding.isEmpty()) {
      return List.of();
    }
    ShareRange any = range(audited, share(finding, deciding.getFirst()));
    add(
        texts.of("check.line.formula"),
        texts.of("check.formula.COMMON_BASE", lowerSign(any), upperSign(any)));
    for (int choice : deciding) {
      ShareRange range = range(audited, share(finding, choice));
      BigInteger votes = votes(finding, choice);
      String product = "100 · " + texts.count(votes) + " ÷ ";
      String upTo =
          range.low() == 0 ? "" : upperSign(range) + product + texts.decimal(range.lowPercent());
      add(
          figures.choice(finding.contest(), choice),
          product + texts.decimal(range.highPercent()) + lowerSign(range) + "N" + upTo);
      BigInteger exact = votes.multiply(BigInteger.valueOf(range.whole()));
      add(
          texts.of("check.line.limits"),
          figures.quotient(exact, range.high())
              + lowerSign(range)
              + "N"
              + (range.low() == 0 ? "" : upperSign(range) + figures.quotient(exact, range.low())));
      finding.derived().stream()
          .filter(
              derived ->
                  derived.kind() == Derived.Kind.BASE_OF_CHOICE && derived.choice() == choice)
          .forEach(
              derived ->
                  lines.add(new Line(texts.of("check.line.whole"), figures.value(derived), true)));
    }
    addDerived(texts.of("figure.BASE"), finding, Derived.Kind.BASE);
    addDerived(texts.of("check.line.othersBase"), finding, Derived.Kind.BASE_OF_OTHERS);
    return List.copyOf(lines);
  }

  /// The sign before the base at its lower limit: a limit from the largest exact share.
  private static String lowerSign(ShareRange range) {
    return range.highIncluded() ? " ≤ " : " < ";
  }

  /// The sign before the upper limit of the base: a limit from the smallest exact share.
  private static String upperSign(ShareRange range) {
    return range.lowIncluded() ? " ≤ " : " < ";
  }

  private static Figure share(Finding finding, int choice) {
    return figure(finding, Figure.Kind.SHARE, choice);
  }

  private static BigInteger votes(Finding finding, int choice) {
    return figure(finding, Figure.Kind.VOTES, choice).value()
            instanceof Figure.Value.Amount(BigDecimal number)
        ? number.toBigInteger()
        : BigInteger.ZERO;
  }

  private static Figure figure(Finding finding, Figure.Kind kind, int choice) {
    return finding.figures().stream()
        .filter(figure -> figure.kind() == kind && figure.choice() == choice)
        .findFirst()
        .orElseThrow();
  }

  /// The choices that set the smallest and the largest base, or that are in the conflict.
  public static List<Integer> decidingChoices(Finding finding) {
    if (finding.outcome() == Outcome.CONTRADICTS) {
      return finding.conflict().stream()
          .filter(figure -> figure.kind() == Figure.Kind.SHARE)
          .map(Figure::choice)
          .filter(choice -> has(finding, Figure.Kind.VOTES, choice))
          .distinct()
          .toList();
    }
    @Nullable Derived lowest = null;
    @Nullable Derived highest = null;
    for (Derived derived : finding.derived()) {
      if (derived.kind() == Derived.Kind.BASE_OF_CHOICE) {
        lowest = lowest == null || low(derived).compareTo(low(lowest)) > 0 ? derived : lowest;
        highest = highest == null || high(derived).compareTo(high(highest)) < 0 ? derived : highest;
      }
    }
    return Stream.of(lowest, highest)
        .flatMap(Stream::ofNullable)
        .map(Derived::choice)
        .distinct()
        .toList();
  }

  private static boolean has(Finding finding, Figure.Kind kind, int choice) {
    return finding.figures().stream()
        .anyMatch(figure -> figure.kind() == kind && figure.choice() == choice);
  }

  /// The low end of a derived range of whole numbers; 0 for percentages.
  public static BigInteger low(Derived derived) {
    return span(derived).low();
  }

  /// The high end of a derived range of whole numbers; 0 for percentages.
  ///
  /// @throws NullPointerException if the range has no upper limit
  public static BigInteger high(Derived derived) {
    return Objects.requireNonNull(span(derived).high());
  }

  private static CountRange span(Derived derived) {
    return derived.value() instanceof Derived.Value.Whole(CountRange range)
        ? range
        : CountRange.exactly(0);
  }

  private void add(String label, String text) {
    lines.add(new Line(label, text, false));
  }

  private void addDerived(String label, Finding finding, Derived.Kind kind) {
    figures.value(finding, kind).ifPresent(shown -> lines.add(new Line(label, shown, true)));
  }
}
