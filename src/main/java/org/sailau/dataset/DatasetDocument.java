package org.sailau.dataset;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Election.VoteType;
import org.sailau.election.LocalizedText;
import org.sailau.election.Observation;
import org.sailau.election.Organisation;
import org.sailau.election.Party;
import org.sailau.election.Source;
import org.sailau.election.Source.ImportedFile;
import org.sailau.election.Statement;
import org.sailau.election.column.Sums;
import org.sailau.election.number.Count;
import org.sailau.election.number.Rounding;
import org.sailau.json.JsonCursor;
import org.sailau.json.Limits;
import org.sailau.json.MemoryBudget;
import org.sailau.problem.Problem.Kind;
import org.sailau.problem.ProblemCollector;

/// Reads the outermost object of a dataset file. Units and contests have readers of their own.
final class DatasetDocument {

  static final String FORMAT = "sailau-election/1";

  /// As in the schema.
  private static final Pattern FILE_NAME =
      Pattern.compile("[^./\\\\:*?\"<>|][^/\\\\:*?\"<>|]{0,199}");

  private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");

  private final JsonCursor in;
  private final ProblemCollector problems;
  private final CommonFields commonFields;
  private final UnitsReader units;
  private final IdTable types = new IdTable();
  private final ContestsReader contests;
  private final StatementsReader statements;

  DatasetDocument(JsonCursor in, Limits limits, ProblemCollector problems) {
    this.in = in;
    this.problems = problems;
    this.commonFields = new CommonFields(in, problems, new MemoryBudget(limits.memory(), in));
    this.units = new UnitsReader(in, commonFields, problems);
    this.contests = new ContestsReader(in, commonFields, units, types, limits, problems);
    this.statements = new StatementsReader(in, commonFields, problems);
  }

  /// Reads the document on whose first token the cursor stands.
  ///
  /// @return null if something is wrong with it
  @Nullable Election read() {
    @Nullable LocalizedText title = null;
    @Nullable LocalDate date = null;
    @Nullable Days dates = null;
    Election.@Nullable Status status = null;
    @Nullable LocalDate announced = null;
    @Nullable LocalizedText authority = null;
    List<Source> sources = List.of();
    @Nullable Rounding turnoutRounding = null;
    @Nullable Observation observation = null;
    List<VoteType> voteTypes = List.of();
    @Nullable Boolean voteTypesComplete = false;
    List<Party> parties = List.of();
    @Nullable String language = null;
    List<LocalDateTime> turnoutHours = List.of();
    @Nullable String shapesFile = null;
    if (!in.beginObject()) {
      return null;
    }
    for (@Nullable String name; (name = in.nextField()) != null; ) {
      switch (name) {
        case "$schema" -> in.text();
        case "format" -> format();
        case "title" -> title = commonFields.localized();
        case "date" -> date = commonFields.date();
        case "dates" -> dates = dates();
        case "status" -> status = in.oneOf(Election.Status.class);
        case "announced" -> announced = commonFields.date();
        case "authority" -> authority = commonFields.localized();
        case "sources" -> sources = commonFields.list(this::source);
        case "turnoutRounding" -> turnoutRounding = commonFields.rounding();
        case "units" -> units.read();
        case "contests" -> contests.read();
        case "observation" -> observation = observation();
        case "statements" -> statements.read();
        case "turnoutHours" -> turnoutHours = commonFields.list(commonFields::hour);
        case "voteTypes" -> voteTypes = voteTypes();
        case "voteTypesComplete" -> voteTypesComplete = in.flag();
        case "parties" -> parties = commonFields.list(this::party);
        case "language" -> language = commonFields.language();
        case "shapesFile" -> shapesFile = fileName();
        default -> in.unknown(name);
      }
    }
    in.require("format", "title", "status", "sources", "units", "contests");
    if (in.had("date") == in.had("dates")) {
      in.lacking(Kind.NOT_ONE_DATE);
    }
    @Nullable LocalDate first = dates == null ? date : dates.from;
    Rounding rounding = turnoutRounding == null ? units.roundingAsWritten() : turnoutRounding;
    if (!in.had("parties")) {
      commonFields.parties().hasNoList();
    }
    commonFields.resolveReferences();
    units.resolve(rounding);
    List<Contest> resolved = contests.resolve();
    List<Statement> stated = statements.resolve(units.ids(), resolved);
    if (title == null || first == null || status == null || problems.hasErrors()) {
      return null;
    }
    return new Election(
        title,
        first,
        dates == null ? null : dates.to,
        status,
        announced,
        authority,
        sources,
        rounding,
        units.list(),
        resolved,
        observation,
        voteTypes,
        voteTypesComplete != null && voteTypesComplete,
        Sums.EMPTY,
        parties.stream().collect(Collectors.toMap(Party::id, party -> party)),
        language,
        stated,
        turnoutHours.stream().sorted().distinct().toList(),
        null,
        shapesFile);
  }

  /// The name of a file in the same folder. A dataset of others must not lead anywhere else.
  private @Nullable String fileName() {
    @Nullable String name = commonFields.text();
    if (name != null && !FILE_NAME.matcher(name).matches()) {
      in.problem(Kind.NOT_A_FILE_NAME);
      return null;
    }
    return name;
  }

  private List<VoteType> voteTypes() {
    List<VoteType> all = new ArrayList<>();
    commonFields.elements(
        () -> {
          @Nullable String id = null;
          @Nullable LocalizedText name = null;
          commonFields.memory().take(100);
          if (in.beginObject()) {
            for (@Nullable String field; (field = in.nextField()) != null; ) {
              switch (field) {
                case "id" -> id = commonFields.define(types, all.size());
                case "name" -> name = commonFields.localized();
                default -> in.unknown(field);
              }
            }
            in.require("id", "name");
          }
          all.add(new VoteType(id == null ? "" : id, name == null ? LocalizedText.of("") : name));
        });
    return all;
  }

  /// The first and the last day of an election.
  private record Days(LocalDate from, LocalDate to) {}

  private @Nullable Days dates() {
    @Nullable LocalDate from = null;
    @Nullable LocalDate to = null;
    if (!in.beginObject()) {
      return null;
    }
    for (@Nullable String name; (name = in.nextField()) != null; ) {
      switch (name) {
        case "from" -> from = commonFields.date();
        case "to" -> to = commonFields.date();
        default -> in.unknown(name);
      }
    }
    in.require("from", "to");
    if (from == null || to == null) {
      return null;
    }
    if (!to.isAfter(from)) {
      in.lacking(Kind.NOT_IN_ORDER);
      return null;
    }
    return new Days(from, to);
  }

  private void format() {
    @Nullable String found = in.text();
    if (found != null && !found.equals(FORMAT)) {
      in.problem(Kind.UNKNOWN_FORMAT, FORMAT);
    }
  }

  private @Nullable Source source() {
    @Nullable String id = null;
    @Nullable LocalizedText publisher = null;
    @Nullable LocalDate date = null;
    @Nullable LocalizedText citing = null;
    @Nullable String address = null;
    @Nullable LocalDate retrieved = null;
    @Nullable ImportedFile imported = null;
    commonFields.memory().take(100);
    if (!in.beginObject()) {
      return null;
    }
    for (@Nullable String name; (name = in.nextField()) != null; ) {
      switch (name) {
        case "id" -> id = commonFields.define(commonFields.sources(), 0);
        case "publisher" -> publisher = commonFields.localized();
        case "date" -> date = commonFields.date();
        case "citing" -> citing = commonFields.localized();
        case "address" -> address = commonFields.text();
        case "retrieved" -> retrieved = commonFields.date();
        case "imported" -> imported = new ImportedFileReader(in, commonFields).read();
        default -> in.unknown(name);
      }
    }
    in.require("id", "publisher");
    return id == null || publisher == null
        ? null
        : new Source(id, publisher, date, citing, address, retrieved, imported);
  }

  private @Nullable Party party() {
    @Nullable String id = null;
    @Nullable LocalizedText name = null;
    @Nullable LocalizedText shortName = null;
    @Nullable String colour = null;
    commonFields.memory().take(100);
    if (!in.beginObject()) {
      return null;
    }
    for (@Nullable String field; (field = in.nextField()) != null; ) {
      switch (field) {
        case "id" -> id = commonFields.define(commonFields.parties(), 0);
        case "name" -> name = commonFields.localized();
        case "short" -> shortName = commonFields.localized();
        case "colour" -> colour = colour();
        default -> in.unknown(field);
      }
    }
    in.require("id", "name");
    return id == null || name == null ? null : new Party(id, name, shortName, colour);
  }

  private @Nullable String colour() {
    @Nullable String colour = commonFields.text();
    if (colour != null && !COLOUR.matcher(colour).matches()) {
      in.problem(Kind.NOT_A_COLOUR);
      return null;
    }
    return colour;
  }

  private @Nullable Observation observation() {
    Observation.@Nullable Figure observers = null;
    Observation.@Nullable Figure reporters = null;
    Observation.@Nullable Figure organisationCount = null;
    List<Organisation> organisations = new ArrayList<>();
    if (!in.beginObject()) {
      return null;
    }
    for (@Nullable String name; (name = in.nextField()) != null; ) {
      switch (name) {
        case "observers" -> observers = figure();
        case "foreignReporters" -> reporters = figure();
        case "organisationCount" -> organisationCount = figure();
        case "organisations" -> organisations.addAll(commonFields.list(this::organisation));
        default -> in.unknown(name);
      }
    }
    return new Observation(observers, reporters, organisationCount, organisations);
  }

  private Observation.@Nullable Figure figure() {
    @Nullable Long exactly = null;
    @Nullable Long moreThan = null;
    @Nullable String source = null;
    @Nullable String quote = null;
    if (!in.beginObject()) {
      return null;
    }
    for (@Nullable String name; (name = in.nextField()) != null; ) {
      switch (name) {
        case "exactly" -> exactly = in.count();
        case "moreThan" -> moreThan = in.count();
        case "source" -> source = commonFields.source();
        case "quote" -> quote = commonFields.text();
        default -> in.unknown(name);
      }
    }
    if (in.had("exactly") == in.had("moreThan")) {
      in.lacking(Kind.NOT_ONE_COUNT);
    }
    @Nullable Count count =
        exactly != null
            ? new Count.Exactly(exactly)
            : moreThan != null ? new Count.MoreThan(moreThan) : null;
    return count == null
        ? null
        : new Observation.Figure(count, commonFields.evidence(source, quote));
  }

  private @Nullable Organisation organisation() {
    @Nullable LocalizedText name = null;
    @Nullable LocalizedText abbreviation = null;
    @Nullable Boolean counted = true;
    commonFields.memory().take(100);
    if (!in.beginObject()) {
      return null;
    }
    for (@Nullable String field; (field = in.nextField()) != null; ) {
      switch (field) {
        case "name" -> name = commonFields.localized();
        case "abbreviation" -> abbreviation = commonFields.localized();
        case "counted" -> counted = in.flag();
        default -> in.unknown(field);
      }
    }
    in.require("name");
    return name == null || counted == null ? null : new Organisation(name, abbreviation, counted);
  }
}
