package org.sailau.handout;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.chart.base.Chart;
import org.sailau.chart.day.DayChart;
import org.sailau.chart.places.MapLayout;
import org.sailau.chart.places.PlaceMeasure;
import org.sailau.chart.places.PlacesChart;
import org.sailau.chart.places.SmallBase;
import org.sailau.chart.results.BlankResultsChart;
import org.sailau.chart.results.ResultsChart;
import org.sailau.chart.trick.Trick;
import org.sailau.chart.turnout.BlankTurnoutChart;
import org.sailau.chart.turnout.TurnoutChart;
import org.sailau.election.Choice;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Measure;
import org.sailau.election.PollingStations;
import org.sailau.election.Ranking;
import org.sailau.election.Source;
import org.sailau.election.Turnout;
import org.sailau.election.Unit;
import org.sailau.election.derive.DayReadings;
import org.sailau.election.derive.LargestContests;
import org.sailau.election.derive.PlaceTurnouts;
import org.sailau.election.number.Share;
import org.sailau.text.Texts;
import org.sailau.wording.ChoiceOrder;
import org.sailau.wording.ChoiceWords;
import org.sailau.wording.ContestWords;
import org.sailau.wording.SourceWords;

/// The parts of a handout from the first page to the last.
final class HandoutContent {

  /// More contests would be another lesson.
  private static final int MAX_CONTESTS = 6;

  /// So many of the others are named.
  private static final int MAX_NAMED_CONTESTS = 20;

  /// Of a longer ballot, only the first choices are named.
  private static final int MAX_CHOICES = 60;

  private static final int LINES_TO_ANSWER = 2;
  private static final int LINES_TO_EXPLAIN = 3;

  /// A part of a handout.
  sealed interface Part {

    /// A heading.
    ///
    /// @param level 1 for the title
    record Heading(String text, int level) implements Part {}

    record Paragraph(String text, boolean quiet) implements Part {}

    /// Lines to write on, side by side, each behind its label.
    record Fields(List<Field> fields) implements Part {
      public Fields {
        fields = List.copyOf(fields);
      }
    }

    /// A list.
    ///
    /// @param strong whether the items' texts are bold, as names are
    record ItemList(List<ListItem> items, boolean strong) implements Part {
      public ItemList {
        items = List.copyOf(items);
      }
    }

    /// A question.
    ///
    /// @param number from 1
    /// @param answer null if there are lines to write on instead
    /// @param lines how many lines there are to write on
    record Question(int number, String text, @Nullable String answer, int lines) implements Part {}

    /// A chart.
    ///
    /// @param tall whether it is given more height than it needs, so that heights can be compared
    record Figure(Chart chart, boolean tall) implements Part {}

    /// A page break.
    record PageBreak() implements Part {}
  }

  /// A line to write on.
  ///
  /// @param weight its part of the width, relative to the other fields
  record Field(String label, double weight) {}

  /// An item of a list.
  ///
  /// @param note in smaller type under the text; may be empty
  record ListItem(String text, String note) {}

  private final Audited audited;
  private final Election election;
  private final Texts texts;
  private final boolean answers;
  private final List<Contest> contests;

  /// The contests that are on no sheet.
  private final List<Contest> others;

  private final List<Part> parts = new ArrayList<>();

  private HandoutContent(Handout handout) {
    audited = handout.audited();
    election = handout.election();
    texts = handout.texts();
    answers = handout.answers();
    List<Contest> all = LargestContests.of(election);
    contests = all.subList(0, Math.min(MAX_CONTESTS, all.size()));
    others = all.subList(contests.size(), all.size());
  }

  static List<Part> of(Handout handout) {
    HandoutContent content = new HandoutContent(handout);
    content.title();
    content.choices();
    content.guess();
    content.charts();
    content.questions();
    content.day();
    content.places();
    content.trick();
    content.limits();
    return List.copyOf(content.parts);
  }

  private void heading(String key) {
    parts.add(new Part.Heading(texts.of(key), 2));
  }

  private void title() {
    parts.add(new Part.Heading(election.title().in(texts.locale()), 1));
    parts.add(
        new Part.Paragraph(
            texts.of(
                answers ? "handout.subtitle.answers" : "handout.subtitle",
                texts.days(election.date(), election.lastDay()),
                texts.of("status.result." + election.status())),
            true));
    if (!answers) {
      parts.add(
          new Part.Fields(
              List.of(
                  new Field(texts.of("handout.name"), 4),
                  new Field(texts.of("handout.class"), 1.5),
                  new Field(texts.of("handout.date"), 2))));
    }
    if (!others.isEmpty()) {
      parts.add(new Part.Paragraph(otherContests(), true));
    }
  }

  private String otherContests() {
    String names =
        others.stream()
            .limit(MAX_NAMED_CONTESTS)
            .map(contest -> ContestWords.name(contest, texts))
            .collect(Collectors.joining("; "));
    int more = others.size() - MAX_NAMED_CONTESTS;
    int all = election.contests().size();
    return more > 0
        ? texts.of("handout.moreContests.first", contests.size(), all, names, more)
        : texts.of("handout.moreContests", contests.size(), all, names);
  }

  private void choices() {
    List<Contest.ChoiceKind> kinds = contests.stream().map(Contest::kind).distinct().toList();
    heading(kinds.size() == 1 ? "handout.choices." + kinds.getFirst() : "handout.choices");
    for (Contest contest : contests) {
      if (election.contests().size() > 1) {
        parts.add(new Part.Heading(contest.name().in(texts.locale()), 3));
      }
      parts.add(
          new Part.ItemList(
              ChoiceOrder.of(contest, texts).stream().limit(MAX_CHOICES).map(this::item).toList(),
              true));
      int standing = contest.standing().size();
      if (standing > MAX_CHOICES) {
        parts.add(new Part.Paragraph(texts.of("organisations.more", MAX_CHOICES, standing), true));
      }
    }
  }

  private ListItem item(Choice choice) {
    return new ListItem(
        choice.name().in(texts.locale()), ChoiceWords.note(election, choice, texts));
  }

  /// The axes come before any figure that would give the answer away.
  private void guess() {
    List<Chart> axes = new ArrayList<>();
    BlankTurnoutChart.of(audited, answers, texts).ifPresent(axes::add);
    for (Contest contest : contests) {
      BlankResultsChart.of(audited, contest, answers, texts).ifPresent(axes::add);
    }
    if (axes.isEmpty()) {
      return;
    }
    heading("handout.guess");
    parts.add(
        new Part.Paragraph(texts.of(answers ? "handout.guess.answer" : "handout.guess.do"), false));
    axes.forEach(chart -> parts.add(new Part.Figure(chart, false)));
  }

  private void charts() {
    parts.add(new Part.PageBreak());
    heading("handout.charts");
    for (Contest contest : contests) {
      boolean shares =
          contest.ranking().lines().stream().anyMatch(line -> line.tally().statedShare() != null);
      Measure measure = shares ? Measure.SHARE : Measure.VOTES;
      parts.add(new Part.Figure(ResultsChart.of(audited, contest, measure, texts), false));
    }
    if (BlankTurnoutChart.of(audited, answers, texts).isPresent()) {
      parts.add(new Part.Figure(TurnoutChart.ofStated(audited, texts), false));
    }
  }

  private void questions() {
    List<HandoutQuestions.Question> questions = HandoutQuestions.of(audited, contests, texts);
    if (questions.isEmpty()) {
      return;
    }
    // A page break here keeps the page numbers of both versions the same.
    parts.add(new Part.PageBreak());
    heading("handout.questions");
    add(questions);
  }

  /// The day and its sources have a page of their own.
  private void day() {
    List<HandoutQuestions.Question> questions = HandoutQuestions.ofDayAndSources(audited, texts);
    if (questions.isEmpty()) {
      return;
    }
    parts.add(new Part.PageBreak());
    heading("handout.day");
    if (DayChart.isFor(election)) {
      parts.add(new Part.Figure(DayChart.of(audited, texts), false));
    }
    add(questions);
  }

  /// The map of places has a page of its own, with the turnouts that the slide of the places has.
  private void places() {
    Optional<PlaceTurnouts> turnouts = PlaceTurnouts.of(election);
    Optional<MapLayout.Tiles> tiles = MapLayout.Tiles.of(election);
    if (turnouts.isEmpty() || tiles.isEmpty()) {
      return;
    }
    parts.add(new Part.PageBreak());
    heading("handout.places");
    Contest contest = election.contests().getFirst();
    @Nullable LocalDateTime hour = turnouts.get().hour();
    PlaceMeasure measure =
        hour != null && DayReadings.isFor(election)
            ? PlaceMeasure.Turnout.by(hour, DayReadings.of(election), election, contest)
            : PlaceMeasure.Turnout.of(election, contest);
    parts.add(
        new Part.Figure(
            PlacesChart.of(
                audited, measure, tiles.get(), SmallBase.DEFAULT, OptionalInt.empty(), texts),
            false));
    add(HandoutQuestions.ofPlaces(audited, turnouts.get(), texts));
  }

  private void add(List<HandoutQuestions.Question> questions) {
    for (int i = 0; i < questions.size(); i++) {
      HandoutQuestions.Question question = questions.get(i);
      parts.add(
          new Part.Question(
              i + 1, question.text(), answers ? question.answer() : null, LINES_TO_ANSWER));
    }
  }

  private void trick() {
    List<Trick> tricks = Trick.of(audited, texts);
    if (tricks.isEmpty()) {
      return;
    }
    Trick trick = tricks.getFirst();
    parts.add(new Part.PageBreak());
    heading("handout.trick");
    parts.add(
        new Part.Paragraph(texts.of(answers ? "handout.trick.what" : "handout.trick.do"), false));
    parts.add(new Part.Figure(answers ? trick.answered() : trick.asked(), true));
    parts.add(
        new Part.Question(
            1,
            texts.of("handout.trick.wrong"),
            answers ? trick.answer() + ". " + trick.explanation() : null,
            LINES_TO_EXPLAIN));
    parts.add(
        new Part.Question(
            2,
            texts.of("handout.trick.factor", texts.of("trick.lieFactor.what")),
            answers
                ? texts.of("trick.lieFactor", trick.lieFactor()) + ". " + trick.effects()
                : null,
            LINES_TO_ANSWER));
  }

  /// Adds the sources, and what they do not say.
  private void limits() {
    heading("handout.limits");
    List<ListItem> entries = new ArrayList<>();
    entries.add(new ListItem(SourceWords.line(election, texts), address(election.source())));
    for (Source source : otherSources()) {
      entries.add(
          new ListItem(
              texts.of("source.line", SourceWords.published(source, texts)), address(source)));
    }
    entries.add(new ListItem(texts.of("status.sentence." + election.status()), ""));
    for (Contest contest : contests) {
      String note = election.contests().size() > 1 ? contest.name().in(texts.locale()) : "";
      Ranking ranking = contest.ranking();
      if (ranking.lines().stream().anyMatch(line -> line.tally().statedShare() != null)) {
        entries.add(new ListItem(ChoiceWords.baseSentence(contest, texts), note));
      }
      @Nullable Share total = ranking.statedTotal();
      @Nullable Share remainder = ranking.remainder();
      if (total != null && remainder != null) {
        entries.add(
            new ListItem(
                texts.of(
                    "results.note.remainder",
                    contest.choices().size(),
                    total.percent(),
                    remainder.percent()),
                note));
      }
    }
    entries.add(new ListItem(texts.of("handout.limit.notStated"), ""));
    parts.add(new Part.ItemList(entries, false));
  }

  /// The sources beside the first one, without those that state only figures that are on no sheet:
  /// turnouts up to an hour, polling stations, and what others state of the same figures.
  private List<Source> otherSources() {
    Set<String> left = new HashSet<>();
    election.statements().forEach(said -> left.add(election.source(said.evidence()).id()));
    Set<String> shown = new HashSet<>();
    for (Unit unit : election.units()) {
      @Nullable Turnout turnout = unit.turnout();
      if (turnout != null) {
        (turnout.asOf() == null ? shown : left).add(election.source(turnout.evidence()).id());
      }
      @Nullable PollingStations stations = unit.pollingStations();
      if (stations != null) {
        left.add(election.source(stations.evidence()).id());
      }
    }
    for (Contest contest : contests) {
      contest
          .ranking()
          .lines()
          .forEach(line -> shown.add(election.source(line.tally().evidence()).id()));
    }
    left.removeAll(shown);
    return election.sources().stream()
        .skip(1)
        .filter(source -> !left.contains(source.id()))
        .toList();
  }

  private static String address(Source source) {
    @Nullable String address = source.address();
    return address == null ? "" : address;
  }
}
