package org.sailau.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Observation;
import org.sailau.election.Ranking;
import org.sailau.election.Ranking.Line;
import org.sailau.election.Unit;
import org.sailau.election.derive.DayFacts;
import org.sailau.election.derive.DayReadings;
import org.sailau.election.derive.LargestContests;
import org.sailau.text.Language;

/// All slides of an election in their order. Some of them may be hidden. Immutable.
public record SlideOrder(List<Entry> entries) {

  /// Nobody shows more units; a dataset may have a million.
  private static final int MAX_UNITS = 8;

  /// Enough for one lesson. Further tricks are hidden at first.
  private static final int MAX_SHOWN_TRICKS = 2;

  /// A lesson has time for so many contests. Slides of further ones are hidden at first.
  private static final int MAX_SHOWN_CONTESTS = 5;

  /// Nobody shows more contests.
  private static final int MAX_CONTESTS = 50;

  public SlideOrder {
    entries = List.copyOf(entries);
  }

  /// A slide and how it is shown.
  ///
  /// @param guess as in [Lesson.Item]
  public record Entry(Slide slide, boolean hidden, List<String> guess, Notes notes) {
    public Entry {
      guess = List.copyOf(guess);
    }

    static Entry of(Slide slide) {
      return new Entry(slide, false, List.of(), Notes.EMPTY);
    }

    Entry withHidden(boolean newHidden) {
      return new Entry(slide, newHidden, guess, notes);
    }

    Entry withNotes(Notes newNotes) {
      return new Entry(slide, hidden, guess, newNotes);
    }

    Entry withGuess(List<String> newGuess) {
      return new Entry(slide, hidden, newGuess, notes);
    }
  }

  /// Every slide that the election has something to say on, in the usual order. Turnout comes
  /// before any result, so that the class can guess it. Contests in which most voters decide come
  /// first; those that a lesson has no time for are listed on one slide.
  ///
  /// @param checked whether a rule could compare any figures
  /// @param places the map of tiles; empty if there is none or it cannot be read on a slide
  /// @param tricks the kinds of tricks that the election's figures suit
  public static SlideOrder of(
      Election election, boolean checked, Optional<Slide.Places> places, List<String> tricks) {
    List<Entry> entries = new ArrayList<>();
    List<Contest> largest = LargestContests.of(election);
    List<Contest> contests = largest.subList(0, Math.min(MAX_CONTESTS, largest.size()));
    entries.add(Entry.of(new Slide.Title()));
    for (int place = 0; place < contests.size(); place++) {
      Entry choices = Entry.of(new Slide.Choices(contests.get(place)));
      entries.add(choices.withHidden(place >= MAX_SHOWN_CONTESTS));
    }
    turnouts(election, entries);
    day(election).ifPresent(slide -> entries.add(Entry.of(slide)));
    places.ifPresent(slide -> entries.add(Entry.of(slide)));
    for (int place = 0; place < contests.size(); place++) {
      Contest contest = contests.get(place);
      boolean hidden = place >= MAX_SHOWN_CONTESTS || contest.ranking().lines().isEmpty();
      entries.add(results(contest).withHidden(hidden));
      if (contest.ranking().remainder() != null) {
        entries.add(Entry.of(new Slide.Remainder(contest)).withHidden(hidden));
      }
    }
    if (largest.size() > MAX_SHOWN_CONTESTS) {
      entries.add(
          Entry.of(new Slide.OtherContests(largest.subList(MAX_SHOWN_CONTESTS, largest.size()))));
    }
    if (checked) {
      entries.add(Entry.of(new Slide.Checks()));
    }
    @Nullable Observation observation = election.observation();
    if (observation != null) {
      if (observation.observers() != null || observation.foreignReporters() != null) {
        entries.add(Entry.of(new Slide.Observers()));
      }
      if (!observation.organisations().isEmpty()) {
        entries.add(Entry.of(new Slide.Organisations()));
      }
    }
    for (String kind : tricks) {
      boolean usual = tricks.indexOf(kind) < MAX_SHOWN_TRICKS;
      entries.add(Entry.of(new Slide.Trick(kind)).withHidden(!usual));
    }
    entries.add(Entry.of(new Slide.Source()));
    return new SlideOrder(entries);
  }

  /// The turnout through the day of the unit in which it rises most between two hours, to be
  /// guessed by the second of them.
  private static Optional<Slide> day(Election election) {
    if (!DayReadings.isFor(election)) {
      return Optional.empty();
    }
    DayReadings readings = DayReadings.of(election);
    List<DayFacts.Rise> rises = DayFacts.of(readings, readings.whole(election)).rises();
    if (rises.isEmpty()) {
      return Optional.empty();
    }
    DayFacts.Rise largest = rises.getFirst();
    DayReadings.Line line = readings.lines().get(largest.line());
    return Optional.of(
        new Slide.Day(
            election.units().get(line.unit()),
            largest.to(),
            line.share(readings.hours().indexOf(largest.to()))));
  }

  /// Adds the turnouts. The first one and those of voters abroad are shown, the others are hidden
  /// at first.
  private static void turnouts(Election election, List<Entry> entries) {
    List<Unit> stated =
        election.units().stream()
            .filter(unit -> unit.turnoutAt(null) != null)
            .limit(MAX_UNITS)
            .toList();
    for (Unit unit : stated) {
      boolean usual = unit.equals(stated.getFirst()) || unit.kind() == Unit.Kind.ABROAD;
      entries.add(Entry.of(new Slide.TookPart(unit)).withHidden(!usual));
    }
  }

  /// The slide of results. The class guesses the leader's share, if there is one leader among
  /// several choices and the share is stated.
  private static Entry results(Contest contest) {
    Slide.Results slide = new Slide.Results(contest);
    List<Line> lines = contest.ranking().standing();
    boolean led =
        contest.ranking().complete()
            && lines.size() > 1
            && lines.getFirst().tally().statedShare() != null
            && !Ranking.tied(lines.getFirst(), lines.get(1));
    return Entry.of(slide).withGuess(led ? List.of(lines.getFirst().choice().id()) : List.of());
  }

  /// The slides that are not hidden.
  public List<Entry> shown() {
    return entries.stream().filter(entry -> !entry.hidden()).toList();
  }

  /// These slides in the order of a lesson. Slides that only the lesson has are left out. Slides
  /// that the lesson does not have come last and are hidden.
  public SlideOrder arrangedAs(Lesson lesson) {
    Map<String, Entry> left = new LinkedHashMap<>();
    entries.forEach(entry -> left.put(entry.slide().id(), entry));
    List<Entry> arranged = new ArrayList<>();
    for (Lesson.Item item : lesson.slides()) {
      @Nullable Entry entry = left.remove(item.slide());
      if (entry != null) {
        arranged.add(new Entry(entry.slide(), item.hidden(), item.guess(), item.notes()));
      }
    }
    left.values().forEach(entry -> arranged.add(entry.withHidden(true)));
    return new SlideOrder(arranged);
  }

  /// Whether two orders have the same slides in the same order, hidden or not, with the same notes.
  /// What the class guesses may differ, since it is chosen while a lesson is given.
  public boolean isArrangedLike(SlideOrder other) {
    return withoutGuesses().equals(other.withoutGuesses());
  }

  private List<Entry> withoutGuesses() {
    return entries.stream().map(entry -> entry.withGuess(List.of())).toList();
  }

  /// How many slides of a lesson are not among these.
  public long countMissing(Lesson lesson) {
    return lesson.slides().stream()
        .filter(
            item -> entries.stream().noneMatch(entry -> entry.slide().id().equals(item.slide())))
        .count();
  }

  /// These slides as a lesson.
  ///
  /// @param dataset the name of the dataset's file
  public Lesson lesson(String dataset) {
    return new Lesson(
        dataset,
        entries.stream()
            .map(
                entry ->
                    new Lesson.Item(
                        entry.slide().id(), entry.hidden(), entry.guess(), entry.notes()))
            .toList());
  }

  public SlideOrder withHidden(int index, boolean hidden) {
    return with(index, entries.get(index).withHidden(hidden));
  }

  public SlideOrder withNotes(int index, Language language, String words) {
    Entry entry = entries.get(index);
    return with(index, entry.withNotes(entry.notes().with(language, words)));
  }

  /// The same slides, with a choice's share guessed before it is shown.
  SlideOrder withGuess(Slide slide, String choice) {
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (entry.slide().equals(slide) && !entry.guess().contains(choice)) {
        List<String> more = new ArrayList<>(entry.guess());
        more.add(choice);
        return with(i, entry.withGuess(more));
      }
    }
    return this;
  }

  private SlideOrder with(int index, Entry entry) {
    List<Entry> changed = new ArrayList<>(entries);
    changed.set(index, entry);
    return new SlideOrder(changed);
  }

  /// The same slides with one of them moved.
  ///
  /// @param from its index
  /// @param to its index afterwards
  public SlideOrder moved(int from, int to) {
    List<Entry> changed = new ArrayList<>(entries);
    changed.add(to, changed.remove(from));
    return new SlideOrder(changed);
  }
}
