package org.sailau.importer.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Choice;
import org.sailau.election.Contest;

/// A contest as a file names it, with its choices. Spellings of one name are one choice; the one
/// that is met most often is shown. Not for several threads.
public final class FoundContest {

  private final String name;
  private final Map<String, Integer> byId = new HashMap<>();
  private final List<FoundChoice> choices = new ArrayList<>();
  private Contest.@Nullable ChoiceKind kind;
  private int votesPerVoter;

  public FoundContest(String name) {
    this.name = name;
  }

  public String name() {
    return name;
  }

  /// What the choices are; null if the file does not say.
  public Contest.@Nullable ChoiceKind kind() {
    return kind;
  }

  public void setKind(Contest.ChoiceKind stated) {
    kind = stated;
  }

  /// How many votes one voter has; 0 if the file does not say.
  public int votesPerVoter() {
    return votesPerVoter;
  }

  /// @param stated 1 or more
  public void setVotesPerVoter(int stated) {
    votesPerVoter = stated;
  }

  public List<FoundChoice> choices() {
    return choices;
  }

  /// The position of a choice, which is added if it is new.
  ///
  /// @param id what tells choices apart
  /// @param apart what is shown behind the name; empty if nothing is
  public int choice(String id, String apart, Choice.Role role) {
    return byId.computeIfAbsent(
        id,
        _ -> {
          choices.add(new FoundChoice(role, apart));
          return choices.size() - 1;
        });
  }

  /// A choice as a file names it.
  public static final class FoundChoice {
    private final Choice.Role role;
    private final String apart;
    private final Map<String, Integer> spellings = new LinkedHashMap<>();
    private final Map<String, Integer> parties = new LinkedHashMap<>();
    private @Nullable String own;
    private String lastSpelling = "";
    private String lastParty = "";
    private int times;
    private boolean dissolved;

    private FoundChoice(Choice.Role role, String apart) {
      this.role = role;
      this.apart = apart;
    }

    /// Whether it turned out to be the sum of the others, so that it is no choice.
    public boolean isDissolved() {
      return dissolved;
    }

    void dissolve() {
      dissolved = true;
    }

    public Choice.Role role() {
      return role;
    }

    /// Says what the choice is called, where the file has it apart from its figures.
    public void named(String stated, String party) {
      met(stated, party);
      own = stated;
    }

    /// Counts that the choice is met with this name, and of this party.
    public void met(String spelling, String party) {
      if (spelling.equals(lastSpelling) && party.equals(lastParty)) {
        times++;
        return;
      }
      count();
      lastSpelling = spelling;
      lastParty = party;
      times = 1;
    }

    /// Adds what was met last to what was met before.
    private void count() {
      if (times > 0) {
        spellings.merge(lastSpelling, times, Integer::sum);
        if (!lastParty.isEmpty()) {
          parties.merge(lastParty, times, Integer::sum);
        }
        times = 0;
      }
    }

    /// The commonest spelling of its name.
    public String name() {
      if (own != null) {
        return own;
      }
      count();
      String commonest = commonest(spellings);
      return apart.isEmpty() ? commonest : commonest + " (" + apart + ")";
    }

    /// How often it is met.
    int times() {
      count();
      return spellings.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int spellings() {
      count();
      return spellings.size();
    }

    /// The party that is stated most often; null if none is.
    public @Nullable String party() {
      count();
      return parties.isEmpty() ? null : commonest(parties);
    }

    private static String commonest(Map<String, Integer> counts) {
      String best = "";
      int most = 0;
      for (Map.Entry<String, Integer> entry : counts.entrySet()) {
        if (entry.getValue() > most) {
          most = entry.getValue();
          best = entry.getKey();
        }
      }
      return best;
    }
  }
}
