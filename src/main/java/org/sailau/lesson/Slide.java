package org.sailau.lesson;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Contest;
import org.sailau.election.Ranking.Line;
import org.sailau.election.Turnout;
import org.sailau.election.Unit;
import org.sailau.election.derive.PlaceTurnouts;
import org.sailau.election.number.Share;

/// A slide: one message to a class about an election. Immutable.
public sealed interface Slide {

  /// The slide's name in lesson files, unique in a lesson.
  String id();

  /// Names the election.
  record Title() implements Slide {
    @Override
    public String id() {
      return "title";
    }
  }

  /// Lists the choices of a contest.
  record Choices(Contest contest) implements Slide {
    @Override
    public String id() {
      return "choices:" + contest.id();
    }
  }

  /// The turnout of a unit. The class guesses it if the source states the share.
  record TookPart(Unit unit) implements Slide {
    @Override
    public String id() {
      return "turnout:" + unit.id();
    }

    /// The question that the class guesses; empty if the source does not state the share.
    public Optional<Question> question() {
      @Nullable Turnout turnout = unit.turnout();
      @Nullable Share share = turnout == null ? null : turnout.share();
      return Optional.ofNullable(share).map(stated -> new Question(id(), stated.percent()));
    }
  }

  /// The turnout of a unit through the day. The class guesses it by one hour, before the line is
  /// drawn on.
  ///
  /// @param hour the hour that is guessed
  /// @param published the turnout by then
  record Day(Unit unit, LocalDateTime hour, Share published) implements Slide {
    @Override
    public String id() {
      return "day:" + unit.id();
    }

    public Question question() {
      return new Question(id(), published.percent());
    }
  }

  /// The turnouts of places on a map of tiles. The class says where it was highest and lowest,
  /// before any of them is shown.
  record Places(PlaceTurnouts turnouts) implements Slide {
    @Override
    public String id() {
      return "places";
    }
  }

  /// The results of a contest, revealed from the last place to the first.
  record Results(Contest contest) implements Slide {
    @Override
    public String id() {
      return "results:" + contest.id();
    }

    /// The question about a choice's share; empty if the source does not state it.
    ///
    /// @param choice the choice's id
    public Optional<Question> question(String choice) {
      for (Line line : contest.ranking().lines()) {
        @Nullable Share share = line.tally().statedShare();
        if (share != null && line.choice().id().equals(choice)) {
          return Optional.of(new Question("share:" + contest.id() + ':' + choice, share.percent()));
        }
      }
      return Optional.empty();
    }
  }

  /// The remainder: what the stated shares of a contest leave to 100 percent.
  record Remainder(Contest contest) implements Slide {
    @Override
    public String id() {
      return "remainder:" + contest.id();
    }
  }

  /// Lists the contests that are not part of the lesson.
  record OtherContests(List<Contest> contests) implements Slide {
    public OtherContests {
      contests = List.copyOf(contests);
    }

    @Override
    public String id() {
      return "contests";
    }
  }

  /// How many observers there were.
  record Observers() implements Slide {
    @Override
    public String id() {
      return "observers";
    }
  }

  /// Lists the observing organisations.
  record Organisations() implements Slide {
    @Override
    public String id() {
      return "organisations";
    }
  }

  /// Asks whether the figures agree with each other, and then answers.
  record Checks() implements Slide {
    @Override
    public String id() {
      return "checks";
    }
  }

  /// Shows the same figures drawn misleadingly and honestly. First the class is asked what is
  /// wrong.
  ///
  /// @param kind the kind of the trick in lower case, such as `axis`
  record Trick(String kind) implements Slide {
    @Override
    public String id() {
      return "trick:" + kind;
    }
  }

  /// Says where the figures come from, and what their source leaves open.
  record Source() implements Slide {
    @Override
    public String id() {
      return "source";
    }
  }

  /// Says that this is the end. It follows the last slide of every lesson and is in no lesson file.
  record End() implements Slide {
    @Override
    public String id() {
      return "end";
    }
  }

  /// A question that a class can guess.
  ///
  /// @param key unique in a lesson
  /// @param published the published share in percent, as printed
  record Question(String key, BigDecimal published) {}
}
