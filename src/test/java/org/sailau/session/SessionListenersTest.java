package org.sailau.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sailau.dataset.DatasetReader;
import org.sailau.election.Contest;
import org.sailau.json.Limits;
import org.sailau.log.LogFile;

/// Whoever hears of any change finds everything changed: title, contest, choice and measure.
class SessionListenersTest {

  private static final String OLD = "one one-1 one-1-b SHARE";

  @TempDir Path folder;

  private final Session session =
      new Session(
          new DatasetReader(Limits.defaults()),
          InputStream::nullInputStream,
          Work.direct(new Failures(new LogFile(null), () -> "Sailau", Runnable::run)));
  private final List<String> heard = new ArrayList<>();

  @BeforeEach
  void openOneAndListen() throws IOException {
    open("one", "\"share\": 60.5");
    session.opened().addListener(_ -> look());
    session.contest().addListener(_ -> look());
    session.choice().addListener(_ -> look());
    session.measure().addListener(_ -> look());
  }

  private void open(String name, String figure) throws IOException {
    session.open(Files.writeString(folder.resolve(name), SmallDatasets.named(name, figure)));
  }

  private void look() {
    heard.add(
        "%s %s %s %s"
            .formatted(
                session
                    .election()
                    .map(election -> election.title().in(Locale.ENGLISH))
                    .orElse("nothing"),
                session.contest().get().map(Contest::id).orElse("none"),
                session.choice().get().orElse("none"),
                session.measure().get()));
  }

  @Test
  void nobodyFindsAContestOfAnotherElection() throws IOException {
    open("votes", "\"votes\": 60");
    assertThat(heard).containsOnly(OLD, "votes votes-1 votes-1-b VOTES");
  }

  @Test
  void nobodyFindsAContestOfAClosedElection() {
    session.close();
    assertThat(heard).isNotEmpty().containsOnly("nothing none none SHARE");
  }

  @Test
  void nobodyFindsAChoiceOfAnotherContest() {
    session.select(session.election().orElseThrow().contests().get(1));
    assertThat(heard).isNotEmpty().containsOnly("one one-2 one-2-b VOTES");
  }
}
