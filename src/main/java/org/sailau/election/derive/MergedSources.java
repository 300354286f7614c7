package org.sailau.election.derive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Choice;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Evidence;
import org.sailau.election.LocalizedText;
import org.sailau.election.Source;
import org.sailau.election.Statement;
import org.sailau.election.Statement.Subject;
import org.sailau.election.Unit;

/// The figures of a second dataset of the same election beside those of the first, as statements of
/// its sources. Units, contests and choices are matched by their ids, units by their codes, all by
/// their names.
///
/// @param election the first election with more sources and statements
/// @param added how many statements were added
/// @param missed the names of what the first election does not have
public record MergedSources(Election election, int added, List<LocalizedText> missed) {

  public MergedSources {
    missed = List.copyOf(missed);
  }

  /// @param second another election's dataset, whose derived figures are left out
  public static MergedSources of(Election first, Election second) {
    return new Merging(first, second).merged();
  }

  /// The election with one more source, if it is a new one, and one more statement.
  public static Election with(Election election, Source source, Statement statement) {
    List<Source> sources = new ArrayList<>(election.sources());
    if (sources.stream().noneMatch(some -> some.id().equals(source.id()))) {
      sources.add(source);
    }
    List<Statement> statements = new ArrayList<>(election.statements());
    statements.add(statement);
    return election.with(sources, statements);
  }

  /// An id that no source has, made of a name.
  public static String freeId(Election election, String name) {
    String plain =
        name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    String start = plain.isEmpty() ? "source" : plain.substring(0, Math.min(40, plain.length()));
    String id = start;
    for (int number = 2; isTaken(election, id); number++) {
      id = start + '-' + number;
    }
    return id;
  }

  private static boolean isTaken(Election election, String id) {
    return election.sources().stream().anyMatch(source -> source.id().equals(id));
  }

  /// Merges two elections.
  private static final class Merging {
    private final Election first;
    private final Election second;
    private final List<Source> sources;
    private final Map<String, String> sourceIds = new HashMap<>();
    private final Map<Integer, Integer> units = new HashMap<>();
    private final List<LocalizedText> missed = new ArrayList<>();
    private final Set<String> alreadyMissed = new HashSet<>();

    Merging(Election first, Election second) {
      this.first = first;
      this.second = second;
      this.sources = new ArrayList<>(first.sources());
    }

    MergedSources merged() {
      matchUnits();
      List<Statement> statements = new ArrayList<>(first.statements());
      int before = statements.size();
      List<Statement> all = new ArrayList<>(new ShownFigures(second).all());
      all.addAll(second.statements());
      for (Statement statement : all) {
        @Nullable Subject subject = subject(statement.subject());
        if (subject != null) {
          statements.add(
              new Statement(
                  subject,
                  statement.value(),
                  new Evidence(source(statement.evidence()), statement.evidence().quote()),
                  statement.asOf(),
                  statement.status()));
        }
      }
      return new MergedSources(first.with(sources, statements), statements.size() - before, missed);
    }

    private void matchUnits() {
      Map<String, Integer> byId = by(Unit::id);
      Map<String, Integer> byCode = by(unit -> unit.details().code());
      Map<String, Integer> byName = new HashMap<>();
      for (int unit = 0; unit < first.units().size(); unit++) {
        int place = unit;
        first.units().get(unit).name().all().forEach(name -> byName.putIfAbsent(key(name), place));
      }
      for (int unit = 0; unit < second.units().size(); unit++) {
        Unit of = second.units().get(unit);
        @Nullable Integer place = byId.get(of.id());
        if (place == null && of.details().code() != null) {
          place = byCode.get(of.details().code());
        }
        if (place == null) {
          place =
              of.name()
                  .all()
                  .map(name -> byName.get(key(name)))
                  .filter(Objects::nonNull)
                  .findFirst()
                  .orElse(null);
        }
        if (place == null) {
          miss(of.name());
        } else {
          units.put(unit, place);
        }
      }
    }

    private Map<String, Integer> by(Function<Unit, @Nullable String> key) {
      Map<String, Integer> by = new HashMap<>();
      for (int unit = 0; unit < first.units().size(); unit++) {
        @Nullable String of = key.apply(first.units().get(unit));
        if (of != null) {
          by.putIfAbsent(of, unit);
        }
      }
      return by;
    }

    private static String key(String name) {
      return name.strip().toLowerCase(Locale.ROOT);
    }

    private void miss(LocalizedText name) {
      if (alreadyMissed.add(name.text())) {
        missed.add(name);
      }
    }

    /// The id that a source has among those of the first election.
    private String source(Evidence evidence) {
      Source source = second.source(evidence);
      return sourceIds.computeIfAbsent(
          source.id(),
          _ -> {
            for (Source known : sources) {
              if (known.publisher().equals(source.publisher())
                  && Objects.equals(known.date(), source.date())
                  && Objects.equals(known.address(), source.address())
                  && Objects.equals(known.imported(), source.imported())) {
                return known.id();
              }
            }
            String id = freeId(first.with(sources, List.of()), source.id());
            sources.add(source.withId(id));
            return id;
          });
    }

    /// What a figure is of in the first election; null if that does not have it.
    private @Nullable Subject subject(Subject of) {
      @Nullable Integer unit = of.unit() < 0 ? (Integer) of.unit() : units.get(of.unit());
      if (unit == null) {
        return null;
      }
      if (of.contest() < 0) {
        return new Subject(of.kind(), Statement.NONE, unit, Statement.NONE);
      }
      Contest contest = second.contests().get(of.contest());
      int place = contest(contest);
      if (place < 0) {
        miss(contest.name());
        return null;
      }
      if (of.choice() < 0) {
        return new Subject(of.kind(), place, unit, Statement.NONE);
      }
      Choice choice = contest.choiceOrElsewhere(of.choice());
      int at = choice(first.contests().get(place), choice);
      if (at < 0) {
        miss(choice.name());
        return null;
      }
      return new Subject(of.kind(), place, unit, at);
    }

    private int contest(Contest wanted) {
      if (first.contests().size() == 1 && second.contests().size() == 1) {
        return 0;
      }
      for (int place = 0; place < first.contests().size(); place++) {
        Contest contest = first.contests().get(place);
        if (contest.id().equals(wanted.id()) || isNamedAlike(contest.name(), wanted.name())) {
          return place;
        }
      }
      return -1;
    }

    private static int choice(Contest contest, Choice wanted) {
      int all = contest.choices().size() + contest.details().elsewhere().size();
      for (int at = 0; at < all; at++) {
        Choice choice = contest.choiceOrElsewhere(at);
        if (choice.id().equals(wanted.id()) || isNamedAlike(choice.name(), wanted.name())) {
          return at;
        }
      }
      return -1;
    }

    private static boolean isNamedAlike(LocalizedText one, LocalizedText other) {
      return one.all()
          .anyMatch(name -> other.all().anyMatch(known -> key(known).equals(key(name))));
    }
  }
}
