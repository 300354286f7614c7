package org.sailau.audit.ledger;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sailau.election.ShareBase;
import org.sailau.election.Statement;
import org.sailau.election.number.CountRange;
import org.sailau.election.number.Share;

/// Why a figure has its verdict, as numbers without sentences. Immutable.
public sealed interface Proof {

  /// The codes of the rules that hold sources against each other, as in the output of `sailau
  /// check` and `sailau sources`. They never change.
  enum Code {
    /// The printed values agree, or nothing decides between them.
    SAME_FIGURE("Q10"),
    /// One value is preliminary, the other final; or one is a bound.
    STATUS("Q20"),
    /// Votes have to be printed as the shares of one base.
    VOTES_AND_SHARES("Q30"),
    /// A share has to be the share of what it is said to be of.
    BASE_OF_SHARE("Q40"),
    /// Who took part by an hour has to be printed as the turnout of that hour.
    COUNT_AND_TURNOUT("Q50"),
    /// Turnout never falls through the day.
    NEVER_FALLS("Q60");

    private final String code;

    Code(String code) {
      this.code = code;
    }

    /// A letter and a number, such as Q30.
    public String code() {
      return code;
    }
  }

  Code code();

  /// The values agree as far as they are printed.
  record Agreement() implements Proof {
    @Override
    public Code code() {
      return Code.SAME_FIGURE;
    }
  }

  /// A preliminary value and a final one.
  record Statuses() implements Proof {
    @Override
    public Code code() {
      return Code.STATUS;
    }
  }

  /// A lower bound and counts above it.
  record Bound(long bound) implements Proof {
    @Override
    public Code code() {
      return Code.STATUS;
    }
  }

  /// Votes and shares of a contest, with each value of the figure put in.
  ///
  /// @param lines the choices that have both votes and a share
  /// @param tests one for each value of the figure, in the order of [Row#values]
  /// @param complete whether the lines are all of the ballot, so that their sum is the base
  record OneBase(List<Line> lines, List<Test> tests, boolean complete) implements Proof {
    public OneBase {
      lines = List.copyOf(lines);
      tests = List.copyOf(tests);
    }

    /// A choice with the votes that are put in for it where it is not the one that is tested.
    public record Line(int choice, long votes, Share printed) {}

    /// What follows if a value is put in.
    ///
    /// @param base the sum of the lines if they are all; otherwise null
    /// @param bases the bases that fit the tested choice alone; null if there is none
    /// @param others the bases that fit all other choices; null if there is none
    /// @param results for each line, what its share would be printed as; empty without a base
    /// @param fits for each line, whether that is the printed share; empty without a base
    public record Test(
        @Nullable Long base,
        @Nullable CountRange bases,
        @Nullable CountRange others,
        List<BigDecimal> results,
        List<Boolean> fits) {
      public Test {
        results = List.copyOf(results);
        fits = List.copyOf(fits);
      }

      /// How many lines would not be printed as they are.
      public long misses() {
        return fits.stream().filter(fit -> !fit).count();
      }
    }

    @Override
    public Code code() {
      return Code.VOTES_AND_SHARES;
    }
  }

  /// A share that is said to be of a base whose count is known.
  ///
  /// @param result what the share would be printed as
  record OtherBase(
      ShareBase.Kind kind, int choice, long votes, long count, Share printed, BigDecimal result)
      implements Proof {
    @Override
    public Code code() {
      return Code.BASE_OF_SHARE;
    }
  }

  /// Counts of those who took part beside a printed turnout.
  ///
  /// @param counts those that are printed as the turnout
  record Printed(Share turnout, long eligible, CountRange counts) implements Proof {
    @Override
    public Code code() {
      return Code.COUNT_AND_TURNOUT;
    }
  }

  /// A printed turnout beside counts.
  ///
  /// @param result what the turnout would be printed as
  record Counted(long tookPart, long eligible, BigDecimal result) implements Proof {
    @Override
    public Code code() {
      return Code.COUNT_AND_TURNOUT;
    }
  }

  /// A value that would be a fall between two hours.
  ///
  /// @param before the value of an earlier hour; null if the value is too large for a later one
  /// @param after the value of a later hour; null if the value is too small for an earlier one, and
  ///   nothing is stated later
  record Fall(@Nullable At before, @Nullable At after) implements Proof {
    /// A value by an hour; null for the whole voting.
    public record At(@Nullable LocalDateTime hour, Statement.Value value) {}

    @Override
    public Code code() {
      return Code.NEVER_FALLS;
    }
  }

  /// No other figure tells which value is true.
  ///
  /// @param shifted whether one source's list is another one's, shifted by one row
  record Nothing(boolean shifted) implements Proof {
    @Override
    public Code code() {
      return Code.SAME_FIGURE;
    }
  }
}
