package org.sailau.slide;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.election.Choice;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Observation;
import org.sailau.election.Organisation;
import org.sailau.election.Ranking;
import org.sailau.election.Turnout;
import org.sailau.election.Unit;
import org.sailau.election.derive.PlaceTurnouts;
import org.sailau.election.number.Share;
import org.sailau.slide.ListSlide.ListContent;
import org.sailau.slide.ListSlide.ListEntry;
import org.sailau.slide.SlideChart.SlideNumber;
import org.sailau.text.Texts;
import org.sailau.wording.ChoiceOrder;
import org.sailau.wording.ChoiceWords;
import org.sailau.wording.ContestWords;
import org.sailau.wording.SourceLimitWords;

/// Makes the slides of an election. How many pages or rows a slide has depends on its texts, not on
/// the screen. Immutable: any thread may call it. A slide belongs to the caller.
public final class Slides {

  /// The key of the area in which a guess can be dragged. Its width is 100 percent.
  public static final String AXIS = "axis";

  /// The same for an upright axis: its height is 100 percent.
  public static final String UPRIGHT_AXIS = "upright-axis";

  /// Nobody reads more names on a wall.
  private static final int MAX_NAMES = 60;

  private final Audited audited;
  private final Election election;
  private final Texts texts;

  public Slides(Audited audited, Texts texts) {
    this.audited = audited;
    this.election = audited.election();
    this.texts = texts;
  }

  public SlideChart title(SlideNumber slideNumber) {
    return new TitleSlide(audited, texts, slideNumber);
  }

  /// Lists the choices of a contest, in an order that does not give the result away.
  ///
  /// @param page from 0
  public SlideChart choices(Contest contest, SlideNumber slideNumber, int page) {
    List<ListEntry> entries = new ArrayList<>();
    for (Choice choice : ChoiceOrder.of(contest, texts)) {
      if (entries.size() < MAX_NAMES) {
        entries.add(
            new ListEntry(
                choice.name().in(texts.locale()), ChoiceWords.note(election, choice, texts)));
      }
    }
    int all = contest.standing().size();
    String name = contest.name().in(texts.locale());
    String headline = texts.of("slide.choices." + contest.kind(), all);
    String subtitle =
        all > entries.size() ? texts.of("slide.choices.first", name, entries.size(), all) : name;
    return list("slide-choices-" + contest.id(), headline, subtitle, entries, 2, slideNumber, page);
  }

  /// The turnout of a unit: with guesses if the source states the share, or else the counts that it
  /// states.
  public SlideChart turnout(Unit unit, SlideNumber slideNumber, ClassGuesses classGuesses) {
    Turnout turnout = Objects.requireNonNull(unit.turnout());
    @Nullable Share share = turnout.share();
    if (share == null) {
      return counts(unit, turnout, slideNumber);
    }
    @Nullable Long eligible = turnout.eligibleVoters();
    @Nullable Long tookPart = turnout.tookPart();
    String kind = turnout.electorate().name();
    String whole = unit.within() == Unit.TOP ? "" : unit.name().in(texts.locale());
    String of =
        texts.of(
            "chart.of",
            election.title().in(texts.locale()),
            texts.days(election.date(), election.lastDay()));
    String base =
        eligible == null
            ? texts.of("turnout.base.notStated")
            : tookPart == null
                ? texts.of("turnout.base." + kind, eligible)
                : texts.of("slide.turnout.base." + kind, tookPart, eligible);
    return new GuessSlide(
        audited,
        texts,
        slideNumber,
        new GuessSlide.GuessQuestion(
            "turnout-" + unit.id(),
            texts.of("slide.turnout.question." + kind),
            whole.isEmpty() ? of : whole + " · " + of,
            texts.of("slide.turnout.answer", texts.percent(share.percent())),
            whole.isEmpty() ? base : whole + " · " + base,
            share.percent()),
        classGuesses);
  }

  /// The turnout of a unit through the day, which is guessed by one hour.
  public SlideChart day(
      Unit unit, LocalDateTime hour, SlideNumber slideNumber, ClassGuesses classGuesses) {
    return new DaySlide(audited, texts, slideNumber, unit, hour, classGuesses);
  }

  /// A map of tiles: where the turnout was highest and lowest, as a question or with its answer.
  ///
  /// @param chosen the place that is named; null if none is
  public SlideChart places(
      PlaceTurnouts turnouts,
      SlideNumber slideNumber,
      PlaceTurnouts.@Nullable Place chosen,
      boolean revealed) {
    return new PlacesSlide(audited, texts, slideNumber, turnouts, chosen, revealed);
  }

  /// Whether a map of tiles can be seen at the back of a room.
  public boolean isReadableFromAfar(PlaceTurnouts turnouts) {
    return new PlacesSlide(audited, texts, new SlideNumber(1, 1), turnouts, null, true)
        .isReadable();
  }

  private SlideChart counts(Unit unit, Turnout turnout, SlideNumber slideNumber) {
    List<ListEntry> entries = new ArrayList<>();
    @Nullable Long tookPart = turnout.tookPart();
    @Nullable Long eligible = turnout.eligibleVoters();
    entries.add(
        new ListEntry(
            tookPart == null ? texts.of("notStated") : texts.count(tookPart),
            texts.of("turnout.tookPart")));
    entries.add(
        new ListEntry(
            eligible == null ? texts.of("notStated") : texts.count(eligible),
            texts.of("turnout.electorate." + turnout.electorate())));
    String name = unit.name().in(texts.locale());
    return list(
        "slide-turnout-" + unit.id(),
        texts.of("turnout.headline.none"),
        name,
        entries,
        1,
        slideNumber,
        0);
  }

  /// The question which share a choice got.
  ///
  /// @param line of the contest's ranking, with a share
  public SlideChart share(
      Contest contest, Ranking.Line line, SlideNumber slideNumber, ClassGuesses classGuesses) {
    Share share = Objects.requireNonNull(line.tally().statedShare());
    String name = line.choice().name().in(texts.locale());
    return new GuessSlide(
        audited,
        texts,
        slideNumber,
        new GuessSlide.GuessQuestion(
            contest.id() + '-' + line.choice().id(),
            texts.of("slide.share.question", name),
            contest.name().in(texts.locale()),
            texts.of("slide.share.answer", name, texts.percent(share.percent())),
            ChoiceWords.baseSentence(contest, texts),
            share.percent()),
        classGuesses);
  }

  /// How far each guess was off, the nearest first.
  ///
  /// @param of the slide on which the class guessed
  /// @param page from 0
  public SlideChart distances(
      SlideChart of,
      List<BigDecimal> guesses,
      BigDecimal published,
      SlideNumber slideNumber,
      int page) {
    List<ListEntry> entries =
        guesses.stream()
            .sorted(Comparator.comparing(guess -> guess.subtract(published).abs()))
            .map(
                guess ->
                    new ListEntry(percentWords(guess), distanceWords(guess.subtract(published))))
            .toList();
    return new ListSlide(
        audited,
        texts,
        slideNumber,
        new ListContent(
            of.id() + "-distances",
            texts.of("slide.distances"),
            of.headline(),
            entries,
            4,
            /* inline= */ true),
        page);
  }

  private String percentWords(BigDecimal guess) {
    return texts.percent(GuessSlide.withoutTrailingZeros(guess));
  }

  private String distanceWords(BigDecimal distance) {
    BigDecimal points = GuessSlide.withoutTrailingZeros(distance.abs());
    return switch (distance.signum()) {
      case 0 -> texts.of("guess.off.exact");
      case 1 -> texts.of("guess.off.high", points);
      default -> texts.of("guess.off.low", points);
    };
  }

  /// The results of a contest.
  ///
  /// @param revealed how many rows are shown, from the last place on
  /// @param zoom the key of the row that the axis is scaled for; null to scale it for all rows
  public SlideChart results(
      Contest contest, SlideNumber slideNumber, int revealed, @Nullable String zoom) {
    return new ResultsSlide(audited, contest, texts, slideNumber, revealed, zoom);
  }

  /// The keys of the rows that fit on a contest's slide of results, in the order in which they are
  /// revealed: from the last place to the first, then the remainder.
  public List<String> resultsRowKeys(Contest contest) {
    return new ResultsSlide(audited, contest, texts, new SlideNumber(1, 1), 0, null).keys();
  }

  /// What the stated shares leave to 100 percent. The contest must have a remainder.
  public SlideChart remainder(Contest contest, SlideNumber slideNumber, boolean revealed) {
    return new RemainderSlide(audited, contest, texts, slideNumber, revealed);
  }

  /// Lists contests that are not part of the lesson, with the places that decide them.
  ///
  /// @param page from 0
  public SlideChart otherContests(List<Contest> contests, SlideNumber slideNumber, int page) {
    List<ListEntry> entries = new ArrayList<>();
    for (Contest contest : contests.subList(0, Math.min(MAX_NAMES, contests.size()))) {
      entries.add(
          new ListEntry(
              ContestWords.name(contest, texts),
              election.units().get(contest.unit()).name().in(texts.locale())));
    }
    return list(
        "slide-contests",
        texts.of("slide.contests", contests.size()),
        contests.size() > entries.size()
            ? texts.of("slide.contests.first", entries.size(), contests.size())
            : texts.of("slide.contests.left"),
        entries,
        2,
        slideNumber,
        page);
  }

  /// Observers and reporters. The election must state at least one of both.
  public SlideChart observers(SlideNumber slideNumber) {
    return new ObserversSlide(audited, texts, slideNumber);
  }

  /// @param page from 0
  public SlideChart organisations(SlideNumber slideNumber, int page) {
    @Nullable Observation observation = election.observation();
    List<ListEntry> entries = new ArrayList<>();
    List<Organisation> all = observation == null ? List.of() : observation.organisations();
    for (Organisation organisation : all) {
      if (entries.size() < MAX_NAMES) {
        String note = organisation.counted() ? "" : texts.of("observers.further");
        entries.add(new ListEntry(organisation.name().in(texts.locale()), note));
      }
    }
    long counted = all.stream().filter(Organisation::counted).count();
    return list(
        "slide-organisations",
        texts.of("observers.headline.listed", counted),
        all.size() > entries.size()
            ? texts.of("slide.organisations.first", entries.size(), all.size())
            : texts.of("slide.organisations.order"),
        entries,
        2,
        slideNumber,
        page);
  }

  /// Asks whether the figures agree.
  public SlideChart checksQuestion(SlideNumber slideNumber) {
    return new CheckSlides(audited, texts).question(slideNumber);
  }

  /// The findings of the audit, slide by slide; none if no rule could compare any figures.
  public List<? extends SlideChart> checks(SlideNumber slideNumber) {
    return new CheckSlides(audited, texts).answers(slideNumber);
  }

  /// Where the figures come from and what they do not say.
  ///
  /// @param page from 0
  public SlideChart source(SlideNumber slideNumber, int page) {
    List<ListEntry> entries =
        new SourceLimitWords(election, texts)
            .sentences().stream().map(text -> new ListEntry("", text)).toList();
    return list(
        "slide-source",
        texts.of("slide.source"),
        election.title().in(texts.locale()),
        entries,
        1,
        slideNumber,
        page);
  }

  /// Says that this is the end, and where the figures come from.
  public SlideChart end() {
    return new EndSlide(audited, texts);
  }

  /// How many pages a slide of names or sentences has; 1 for any other slide.
  public static int pages(SlideChart slide) {
    return slide instanceof ListSlide list ? list.pages() : 1;
  }

  private SlideChart list(
      String id,
      String headline,
      String subtitle,
      List<ListEntry> entries,
      int columns,
      SlideNumber slideNumber,
      int page) {
    return new ListSlide(
        audited,
        texts,
        slideNumber,
        new ListContent(id, headline, subtitle, entries, columns, /* inline= */ false),
        page);
  }
}
