package org.sailau.lesson;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Contest;
import org.sailau.election.Ranking.Line;
import org.sailau.election.Share;
import org.sailau.election.Turnout;
import org.sailau.election.Unit;

/// One message to a class, made from an election. Immutable.
public sealed interface Slide {

  /// Unique in a deck; how lesson files name it.
  String id();

  /// Which election this is.
  record Title() implements Slide {
    @Override
    public String id() {
      return "title";
    }
  }

  /// Who or what could be voted for.
  record Choices(Contest contest) implements Slide {
    @Override
    public String id() {
      return "choices:" + contest.id();
    }
  }

  /// How many took part in a unit; guessed if the source states the share.
  record TookPart(Unit unit) implements Slide {
    @Override
    public String id() {
      return "turnout:" + unit.id();
    }

    /// What is guessed; empty if the source does not state the share.
    public Optional<Question> question() {
      @Nullable Turnout turnout = unit.turnout();
      @Nullable Share share = turnout == null ? null : turnout.share();
      return Optional.ofNullable(share).map(stated -> new Question(id(), stated.percent()));
    }
  }

  /// A contest's results, from the last place to the first.
  record Results(Contest contest) implements Slide {
    @Override
    public String id() {
      return "results:" + contest.id();
    }

    /// What is guessed of a choice; empty if the source does not state its share.
    ///
    /// @param choice its id
    public Optional<Question> question(String choice) {
      for (Line line : contest.ranking().lines()) {
        @Nullable Share share = line.tally().share();
        if (share != null && line.choice().id().equals(choice)) {
          return Optional.of(new Question("share:" + contest.id() + ':' + choice, share.percent()));
        }
      }
      return Optional.empty();
    }
  }

  /// What the stated shares leave to a hundred.
  record Remainder(Contest contest) implements Slide {
    @Override
    public String id() {
      return "remainder:" + contest.id();
    }
  }

  /// How many watched the election.
  record Observers() implements Slide {
    @Override
    public String id() {
      return "observers";
    }
  }

  /// Which organisations watched it.
  record Organisations() implements Slide {
    @Override
    public String id() {
      return "organisations";
    }
  }

  /// Whether the figures agree with each other: first asked.
  record Checks() implements Slide {
    @Override
    public String id() {
      return "checks";
    }
  }

  /// The same figures drawn misleadingly and honestly: first asked what is wrong.
  ///
  /// @param kind of what is done to them, in small letters
  record Trick(String kind) implements Slide {
    @Override
    public String id() {
      return "trick:" + kind;
    }
  }

  /// Where the figures come from, and what they leave open.
  record Source() implements Slide {
    @Override
    public String id() {
      return "source";
    }
  }

  /// What a class can guess.
  ///
  /// @param key unique in a deck
  /// @param published in percent, as printed
  record Question(String key, BigDecimal published) {}
}
