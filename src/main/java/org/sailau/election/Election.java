package org.sailau.election;

import static java.util.Comparator.naturalOrder;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sailau.election.column.Sums;
import org.sailau.election.derive.Derivation;
import org.sailau.election.number.Rounding;

/// An election as its sources state it. Deeply immutable: any thread may use it.
///
/// @param date election day, or the first of several
/// @param lastDay the last day of an election of several days; null if it has one
/// @param announced when the figures were announced; null if not stated
/// @param authority who announced the figures; null if not stated
/// @param sources at least one; a figure that names no source comes from the first one
/// @param turnoutRounding how the published turnouts were rounded
/// @param units at least one
/// @param contests at least one
/// @param observation null if the sources state nothing of observers
/// @param voteTypes the kinds of votes that are counted apart
/// @param voteTypesComplete whether every vote is of one of these kinds
/// @param turnoutSums who could vote and who took part in the units within others, summed where a
///   unit has no such count of its own; by the places that [Derivation] names
/// @param parties those to which choices belong, by their ids
/// @param language the language of the sources, as a tag of BCP 47; null if not stated
/// @param statements what sources state beside the figures of units, contests and observers, in the
///   order of the file
/// @param turnoutHours the hours by which turnouts were announced, in their order, whether anything
///   is stated of them or not; empty if the file does not say
/// @param statedBy the id of the source whose figures alone are shown; null if each figure is the
///   first source's or that of the source that it names
/// @param shapesFile the name of the file with the outlines of units, which lies beside the
///   dataset; null if it names none
public record Election(
    LocalizedText title,
    LocalDate date,
    @Nullable LocalDate lastDay,
    Status status,
    @Nullable LocalDate announced,
    @Nullable LocalizedText authority,
    List<Source> sources,
    Rounding turnoutRounding,
    List<Unit> units,
    List<Contest> contests,
    @Nullable Observation observation,
    List<VoteType> voteTypes,
    boolean voteTypesComplete,
    Sums turnoutSums,
    Map<String, Party> parties,
    @Nullable String language,
    List<Statement> statements,
    List<LocalDateTime> turnoutHours,
    @Nullable String statedBy,
    @Nullable String shapesFile) {

  public Election {
    voteTypes = List.copyOf(voteTypes);
    parties = Map.copyOf(parties);
    sources = List.copyOf(sources);
    contests = List.copyOf(contests);
    units = List.copyOf(units);
    statements = List.copyOf(statements);
    turnoutHours = List.copyOf(turnoutHours);
  }

  /// An election of which only the most common facts are stated.
  public Election(
      LocalizedText title,
      LocalDate date,
      Status status,
      @Nullable LocalDate announced,
      @Nullable LocalizedText authority,
      List<Source> sources,
      Rounding turnoutRounding,
      List<Unit> units,
      List<Contest> contests,
      @Nullable Observation observation) {
    this(
        title,
        date,
        null,
        status,
        announced,
        authority,
        sources,
        turnoutRounding,
        units,
        contests,
        observation,
        List.of(),
        false,
        Sums.EMPTY,
        Map.of(),
        null,
        List.of(),
        List.of(),
        null,
        null);
  }

  /// A kind of votes that a source counts apart, such as early or postal votes. Immutable.
  ///
  /// @param id unique among the election's kinds of votes
  public record VoteType(String id, LocalizedText name) {}

  /// The same election with other contests and sums.
  public Election with(List<Contest> derived, Sums turnouts) {
    return new Election(
        title,
        date,
        lastDay,
        status,
        announced,
        authority,
        sources,
        turnoutRounding,
        units,
        derived,
        observation,
        voteTypes,
        voteTypesComplete,
        turnouts,
        parties,
        language,
        statements,
        turnoutHours,
        statedBy,
        shapesFile);
  }

  /// The same election with other sources and statements.
  public Election with(List<Source> others, List<Statement> stated) {
    return new Election(
        title,
        date,
        lastDay,
        status,
        announced,
        authority,
        others,
        turnoutRounding,
        units,
        contests,
        observation,
        voteTypes,
        voteTypesComplete,
        turnoutSums,
        parties,
        language,
        stated,
        turnoutHours,
        statedBy,
        shapesFile);
  }

  /// Whether the figures can still change. The names are part of the dataset format.
  public enum Status {
    PRELIMINARY,
    FINAL
  }

  /// Finds the position of a contest in [#contests] by its id.
  ///
  /// @return -1 if no contest has that id
  public int indexOf(Contest contest) {
    for (int place = 0; place < contests.size(); place++) {
      if (contests.get(place).id().equals(contest.id())) {
        return place;
      }
    }
    return -1;
  }

  /// Finds the position of a unit in [#units] by its id. Takes time by units.
  ///
  /// @return -1 if no unit has that id
  public int unitOf(String id) {
    for (int place = 0; place < units.size(); place++) {
      if (units.get(place).id().equals(id)) {
        return place;
      }
    }
    return -1;
  }

  /// The contests in the order in which they are listed: first those that have an order, then the
  /// others as they are in the file.
  public List<Contest> contestsInOrder() {
    return contests.stream()
        .sorted(
            Comparator.comparing(
                contest -> contest.details().order(), Comparator.nullsLast(naturalOrder())))
        .toList();
  }

  /// The contest with an id. Empty if there is none, or if the id is null.
  public Optional<Contest> contest(@Nullable String id) {
    return contests.stream().filter(contest -> contest.id().equals(id)).findFirst();
  }

  /// The first source.
  public Source source() {
    return sources.getFirst();
  }

  /// The party to which a choice belongs; null if none is stated.
  public @Nullable Party party(Choice choice) {
    @Nullable String id = choice.details().party();
    return id == null ? null : parties.get(id);
  }

  /// The source that a figure comes from. An id that is not among the sources counts as the first
  /// source.
  public Source source(Evidence evidence) {
    return sources.stream()
        .filter(source -> source.id().equals(evidence.source()))
        .findFirst()
        .orElseGet(this::source);
  }
}
