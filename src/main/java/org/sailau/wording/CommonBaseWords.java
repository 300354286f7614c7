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
import org.sailau.election.CountRange;
import org.sailau.election.Rounding;
import org.sailau.election.ShareRange;
import org.sailau.text.Texts;
import org.sailau.wording.FormulaWords.Line;

/// How votes and shares limit their base, line by line, for the choices that decide.
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

  /// What a published share can have been, by the rounding of its contest.
  static ShareRange range(Audited audited, Figure share) {
    Contest contest = audited.election().contests().get(share.contest());
    BigDecimal percent =
        share.value() instanceof Figure.Value.Amount(BigDecimal number) ? number : BigDecimal.ZERO;
    Rounding rounding = contest.rounding();
    return ShareRange.of(
        percent.setScale(rounding.decimals()).unscaledValue().longValueExact(), rounding);
  }

  /// With the choices that set the limits, or those that exclude each other.
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

  private static String lowerSign(ShareRange range) {
    return range.highIncluded() ? " ≤ " : " < ";
  }

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

  /// The choices that set the least and the largest base, or that are in the conflict.
  public static List<Integer> decidingChoices(Finding finding) {
    if (finding.outcome() == Outcome.CONTRADICTS) {
      return finding.conflict().stream()
          .filter(figure -> figure.kind() == Figure.Kind.SHARE)
          .map(Figure::choice)
          .filter(choice -> has(finding, Figure.Kind.VOTES, choice))
          .distinct()
          .toList();
    }
    @Nullable Derived least = null;
    @Nullable Derived most = null;
    for (Derived derived : finding.derived()) {
      if (derived.kind() == Derived.Kind.BASE_OF_CHOICE) {
        least = least == null || low(derived).compareTo(low(least)) > 0 ? derived : least;
        most = most == null || high(derived).compareTo(high(most)) < 0 ? derived : most;
      }
    }
    return Stream.of(least, most)
        .flatMap(Stream::ofNullable)
        .map(Derived::choice)
        .distinct()
        .toList();
  }

  private static boolean has(Finding finding, Figure.Kind kind, int choice) {
    return finding.figures().stream()
        .anyMatch(figure -> figure.kind() == kind && figure.choice() == choice);
  }

  public static BigInteger low(Derived derived) {
    return span(derived).low();
  }

  public static BigInteger high(Derived derived) {
    return Objects.requireNonNull(span(derived).high());
  }

  private static CountRange span(Derived derived) {
    return derived.value() instanceof Derived.Value.Whole(CountRange span)
        ? span
        : CountRange.exactly(0);
  }

  private void add(String label, String text) {
    lines.add(new Line(label, text, false));
  }

  private void addDerived(String label, Finding finding, Derived.Kind kind) {
    figures.value(finding, kind).ifPresent(shown -> lines.add(new Line(label, shown, true)));
  }
}
