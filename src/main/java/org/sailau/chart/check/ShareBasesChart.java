package org.sailau.chart.check;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.audit.finding.Derived;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.Outcome;
import org.sailau.audit.finding.Rule;
import org.sailau.chart.base.Caption;
import org.sailau.chart.base.Chart;
import org.sailau.chart.base.Drawing;
import org.sailau.chart.base.Table;
import org.sailau.chart.draw.PositionScale;
import org.sailau.chart.draw.Style;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.number.CountRange;
import org.sailau.text.Texts;
import org.sailau.wording.CommonBaseWords;
import org.sailau.wording.FigureWords;
import org.sailau.wording.SourceWords;

/// The possible bases of each choice's share: a bar from the least to the largest base that its
/// votes and its share allow, and the bases that all choices have in common.
public final class ShareBasesChart extends Chart {

  /// Of more choices, only those are drawn that limit the base most.
  private static final int MAX_ROWS = 16;

  private final Finding finding;
  private final FigureWords figures;
  private final List<Derived> bases;
  private final int all;
  private final List<Integer> deciding;

  private ShareBasesChart(Audited audited, Finding finding, Texts texts) {
    super(audited, texts);
    this.finding = finding;
    this.figures = new FigureWords(audited, texts);
    List<Derived> every =
        finding.derived().stream()
            .filter(derived -> derived.kind() == Derived.Kind.BASE_OF_CHOICE)
            .toList();
    this.all = every.size();
    this.deciding = CommonBaseWords.decidingChoices(finding);
    this.bases = shown(every);
  }

  /// The choices that are drawn, in the order of the ballot.
  private List<Derived> shown(List<Derived> every) {
    Set<Integer> kept = new HashSet<>(deciding);
    every.stream()
        .sorted(Comparator.comparing(ShareBasesChart::size))
        .limit(Math.max(0, MAX_ROWS - kept.size()))
        .forEach(derived -> kept.add(derived.choice()));
    return every.stream().filter(derived -> kept.contains(derived.choice())).toList();
  }

  private static BigInteger size(Derived derived) {
    return CommonBaseWords.high(derived).subtract(CommonBaseWords.low(derived));
  }

  /// A finding's chart; empty if the finding is of another rule or has no bases.
  public static Optional<Chart> of(Audited audited, Finding finding, Texts texts) {
    return isFor(finding)
        ? Optional.of(new ShareBasesChart(audited, finding, texts))
        : Optional.empty();
  }

  private static boolean isFor(Finding finding) {
    return finding.rule() == Rule.COMMON_BASE
        && finding.derived(Derived.Kind.BASE_OF_CHOICE).isPresent();
  }

  /// The findings on the unit of a contest that have a chart.
  public static List<Finding> findings(Audited audited) {
    return audited.report().findings().stream()
        .filter(ShareBasesChart::isFor)
        .filter(
            finding ->
                audited.election().contests().get(finding.contest()).unit() == finding.unit())
        .toList();
  }

  private Contest contest() {
    return election.contests().get(finding.contest());
  }

  @Override
  public String id() {
    return id(election, finding);
  }

  /// The id of the chart of a finding.
  public static String id(Election election, Finding finding) {
    int contest = finding.contest();
    return contest == 0 ? "bases" : "bases-" + election.contests().get(contest).id();
  }

  @Override
  public String name() {
    return texts.of("bases.name", contest().name().in(texts.locale()));
  }

  private boolean contradicts() {
    return finding.outcome() == Outcome.CONTRADICTS;
  }

  /// The bases that fit all choices, or all but the one that contradicts all others.
  private Optional<CountRange> common() {
    return finding
        .derived(Derived.Kind.BASE)
        .or(() -> finding.derived(Derived.Kind.BASE_OF_OTHERS))
        .map(Derived::value)
        .filter(Derived.Value.Whole.class::isInstance)
        .map(Derived.Value.Whole.class::cast)
        .map(Derived.Value.Whole::range)
        .or(this::stated);
  }

  /// The base that the source states; empty if it does not fit.
  private Optional<CountRange> stated() {
    return contradicts()
        ? Optional.empty()
        : finding.figures().stream()
            .filter(figure -> figure.choice() == Figure.NONE)
            .map(Figure::value)
            .filter(Figure.Value.Amount.class::isInstance)
            .map(Figure.Value.Amount.class::cast)
            .map(amount -> amount.number().toBigInteger())
            .map(count -> new CountRange(count, count))
            .findFirst();
  }

  private String shown(CountRange range) {
    BigInteger high = Objects.requireNonNull(range.high());
    return high.equals(range.low())
        ? texts.count(high)
        : texts.of("interval", texts.count(range.low()), texts.count(high));
  }

  @Override
  protected Caption caption() {
    List<String> notes = new ArrayList<>();
    if (bases.size() < all) {
      notes.add(texts.of("bases.note.more", bases.size(), all));
    }
    common().ifPresent(common -> notes.addAll(aboutCommon(common)));
    notes.add(SourceWords.line(election, texts));
    return new Caption(
        contradicts()
            ? texts.of("bases.headline.none", all)
            : common()
                .map(common -> texts.of("bases.headline", all, shown(common)))
                .orElseGet(this::name),
        List.of(texts.of("bases.subtitle", texts.count(axis().from()))),
        notes,
        texts.locale());
  }

  private List<String> aboutCommon(CountRange common) {
    List<String> notes = new ArrayList<>();
    @Nullable BigInteger size = common.size();
    if (size != null && !deciding.isEmpty() && finding.derived(Derived.Kind.BASE).isPresent()) {
      notes.add(
          texts.of(
              "bases.note",
              texts.count(size),
              figures.choice(finding.contest(), deciding.getFirst()),
              figures.choice(finding.contest(), deciding.getLast())));
    }
    audited(Figure.Kind.TOOK_PART)
        .filter(tookPart -> !common.contains(tookPart))
        .ifPresent(tookPart -> notes.add(texts.of("bases.note.outside", texts.count(tookPart))));
    return notes;
  }

  /// A count of the unit that the rule on bases compared with the base.
  private Optional<BigInteger> audited(Figure.Kind kind) {
    return report.findings().stream()
        .filter(
            other ->
                other.rule() == Rule.BASE
                    && other.outcome() == Outcome.CANNOT_TELL
                    && other.contest() == finding.contest()
                    && other.unit() == finding.unit())
        .flatMap(other -> other.figure(kind).stream())
        .map(Figure::value)
        .filter(Figure.Value.Amount.class::isInstance)
        .map(value -> ((Figure.Value.Amount) value).number().toBigInteger())
        .findFirst();
  }

  private PositionScale axis() {
    BigInteger low =
        bases.stream().map(CommonBaseWords::low).reduce(BigInteger::min).orElse(BigInteger.ZERO);
    BigInteger high =
        bases.stream().map(CommonBaseWords::high).reduce(BigInteger::max).orElse(BigInteger.ONE);
    return PositionScale.around(low, high);
  }

  @Override
  protected Drawing drawing(Style style) {
    return new ShareBasesDrawing(
        bases.stream()
            .map(
                base ->
                    new ShareBasesDrawing.Row(
                        figures.choice(finding.contest(), base.choice()),
                        CommonBaseWords.low(base),
                        CommonBaseWords.high(base),
                        decides(base, true),
                        decides(base, false)))
            .toList(),
        common()
            .map(
                common ->
                    new ShareBasesDrawing.Common(
                        common.low(),
                        Objects.requireNonNull(common.high()),
                        contradicts()
                            ? texts.of("bases.fitsOthers", shown(common))
                            : texts.of("bases.fitsAll", all, shown(common))))
            .orElse(null),
        axis().step(),
        texts,
        style);
  }

  /// Whether an end of a choice's range limits the base for all choices, or excludes another
  /// choice's range.
  private boolean decides(Derived base, boolean low) {
    if (!deciding.contains(base.choice())) {
      return false;
    }
    return (contradicts() ? Optional.<CountRange>empty() : common())
        .map(
            common ->
                low
                    ? CommonBaseWords.low(base).equals(common.low())
                    : CommonBaseWords.high(base).equals(common.high()))
        .orElse(true);
  }

  @Override
  public List<Item> items() {
    List<Item> items = new ArrayList<>();
    for (Derived base : bases) {
      String written =
          texts.of(
              "spoken.pair",
              figures.choice(finding.contest(), base.choice()),
              texts.of("spoken.derived", figures.value(base)));
      items.add(
          new Item(
              Integer.toString(items.size()),
              written + ", " + texts.of("spoken.position", items.size() + 1, bases.size()),
              written));
    }
    return items;
  }

  @Override
  public Table table() {
    return new Table(
        List.of(
            Table.Column.ofTexts(texts.of("results.column.name." + contest().kind())),
            Table.Column.ofFigures(texts.of("bases.column.low")),
            Table.Column.ofFigures(texts.of("bases.column.high"))),
        bases.stream()
            .map(
                base ->
                    List.of(
                        Table.Cell.text(figures.choice(finding.contest(), base.choice())),
                        cell(CommonBaseWords.low(base)),
                        cell(CommonBaseWords.high(base))))
            .toList());
  }

  private Table.Cell cell(BigInteger count) {
    return Table.Cell.figure(texts.count(count), new BigDecimal(count)).derived(texts);
  }
}
