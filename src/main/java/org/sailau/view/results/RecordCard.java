package org.sailau.view.results;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.audit.finding.Derived;
import org.sailau.audit.finding.Figure;
import org.sailau.audit.finding.Finding;
import org.sailau.audit.finding.Report;
import org.sailau.chart.results.ResultsChart;
import org.sailau.election.Choice;
import org.sailau.election.ChoiceDetails;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Evidence;
import org.sailau.election.LocalizedText;
import org.sailau.election.Nominator;
import org.sailau.election.Party;
import org.sailau.election.Ranking;
import org.sailau.election.Source;
import org.sailau.election.Source.ImportedFile;
import org.sailau.election.Tally;
import org.sailau.election.derive.OthersTogether;
import org.sailau.election.derive.WholeShares;
import org.sailau.election.number.Share;
import org.sailau.election.number.ShareRange;
import org.sailau.text.Texts;
import org.sailau.view.base.Context;
import org.sailau.view.base.ViewState;
import org.sailau.view.chart.CopyableText;
import org.sailau.view.control.CheckLink;
import org.sailau.view.control.DerivedTag;
import org.sailau.view.control.SelectableLabel;
import org.sailau.view.control.SourceLinks;
import org.sailau.wording.ChoiceWords;
import org.sailau.wording.ContestWords;
import org.sailau.wording.DerivedTallyWords;
import org.sailau.wording.FigureWords;
import org.sailau.wording.OriginWords;
import org.sailau.wording.SourceWords;

/// Shows everything that is stated about one choice, with the base of its share and the words of
/// the source.
final class RecordCard extends VBox implements CopyableText {

  private final Texts texts;
  private final ViewState viewState;
  private final SelectableLabel name;
  private final GridPane facts = new GridPane();
  private final VBox links = new VBox(2);

  /// What the card says, line by line, for copying.
  private final List<String> lines = new ArrayList<>();

  RecordCard(Context context) {
    this.texts = context.texts();
    this.viewState = context.viewState();
    this.name = selectable("");
    setId("record");
    getStyleClass().add("record");
    name.getStyleClass().add("record-name");
    facts.setHgap(12);
    facts.setVgap(4);
    ColumnConstraints labels = new ColumnConstraints();
    labels.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    facts.getColumnConstraints().setAll(labels, values);
    getChildren().addAll(name, facts, links);
    setMinHeight(USE_PREF_SIZE);
    setVisible(false);
  }

  void clear() {
    setVisible(false);
    setManaged(false);
  }

  /// Shows the record of a choice, of the others together, or of the remainder.
  ///
  /// @param key the id of the choice, [OthersTogether#KEY] or [Ranking#REMAINDER]
  void show(Audited audited, Contest contest, String key) {
    Ranking ranking = contest.ranking();
    facts.getChildren().clear();
    links.getChildren().clear();
    lines.clear();
    FigurePlace place =
        new FigurePlace(audited, audited.election().indexOf(contest), contest.unit());
    @Nullable Share remainder = ranking.remainder();
    Optional<OthersTogether> others =
        key.equals(OthersTogether.KEY) ? ResultsChart.others(contest) : Optional.empty();
    if (others.isPresent()) {
      addOthers(place, contest, others.get());
    } else if (key.equals(Ranking.REMAINDER) && remainder != null) {
      name.setText(texts.of("results.remainder"));
      add("record.share", texts.percent(remainder.percent()));
      add("record.shareOf", ChoiceWords.base(contest, texts));
      addDerived(place, place.base());
      add("record.votes", texts.of("notStated"));
      addDerived(place, place.of(Derived.Kind.REMAINDER_VOTES, Figure.NONE));
      add("record.meaning", texts.of("record.remainder"));
      addDerivationLink(place.of(Derived.Kind.REMAINDER_VOTES, Figure.NONE));
      int listed = contest.choices().size();
      addSourceLinks(place, choice -> choice >= listed); // Lines that only others list.
    } else {
      ranking.lines().stream()
          .filter(line -> line.choice().id().equals(key))
          .findFirst()
          .ifPresentOrElse(
              line ->
                  addChoice(
                      place,
                      contest,
                      line.choice(),
                      line.tally(),
                      ContestWords.missing(contest, line.tally(), texts)),
              () -> addWithoutFigures(place, contest, key));
      String reported = ContestWords.reported(contest, texts);
      if (!reported.isEmpty()) {
        add("record.counted", reported);
      }
    }
    setVisible(true);
    setManaged(true);
  }

  private void addOthers(FigurePlace place, Contest contest, OthersTogether others) {
    name.setText(texts.of("results.others", others.lines().size()));
    addPlace(place, contest);
    @Nullable Share share = others.share();
    @Nullable BigDecimal votes = others.votes();
    add("record.share", share == null ? texts.of("notStated") : texts.percent(share.percent()));
    add("record.shareOf", ChoiceWords.base(contest, texts));
    add("record.votes", votes == null ? texts.of("notStated") : texts.count(votes));
    if (share != null || votes != null) {
      add("record.formula", texts.of("results.others.sum", others.lines().size()));
    }
  }

  private String votes(Tally tally, BigDecimal votes) {
    String count = tally.atLeast() ? texts.of("results.votes.atLeast", votes) : texts.count(votes);
    return tally.votesDerived() ? texts.of("spoken.derived", count) : count;
  }

  /// Adds a choice of which no figure is known.
  private void addWithoutFigures(FigurePlace place, Contest contest, String key) {
    for (int i = 0; i < contest.choices().size(); i++) {
      Choice choice = contest.choices().get(i);
      if (choice.id().equals(key)) {
        Tally none = new Tally(i, null, null, Evidence.DEFAULT);
        addChoice(place, contest, choice, none, ContestWords.missing(contest, null, texts));
      }
    }
  }

  private void addChoice(
      FigurePlace place, Contest contest, Choice choice, Tally tally, String missing) {
    name.setText(choice.name().in(texts.locale()));
    addPlace(place, contest);
    @Nullable Share share = tally.share();
    @Nullable BigDecimal votes = tally.votes();
    add(
        "record.share",
        share == null
            ? missing
            : tally.shareDerived()
                ? texts.of("spoken.derived", texts.percent(share.percent()))
                : texts.of(
                    "record.shareIs",
                    texts.percent(share.percent()),
                    place.figures(texts).range(ShareRange.of(share.steps(), contest.rounding()))));
    add("record.shareOf", ChoiceWords.base(contest, texts));
    Optional<Report.Derivation> base =
        share == null || tally.shareDerived() ? Optional.empty() : place.base();
    addDerived(place, base);
    add("record.votes", votes == null ? missing : votes(tally, votes));
    addWhole(place, contest, tally.choice());
    String formula = DerivedTallyWords.formula(place.audited().election(), contest, tally, texts);
    if (!formula.isEmpty()) {
      add("record.formula", formula);
    }
    Optional<Report.Derivation> derivedVotes =
        votes == null ? place.of(Derived.Kind.VOTES, tally.choice()) : Optional.empty();
    addDerived(place, derivedVotes);
    if (contest.kind() == Contest.ChoiceKind.CANDIDATE) {
      @Nullable Nominator nominator = choice.nominator();
      add(
          "record.nominator",
          nominator == null ? texts.of("notStated") : nominator.name().in(texts.locale()));
      @Nullable LocalizedText meaning = nominator == null ? null : nominator.meaning();
      if (meaning != null) {
        add("record.meaning", texts.of("quote", meaning.in(texts.locale())));
      }
    }
    addDetails(place.audited().election(), choice);
    if (choice.incumbent()) {
      add("record.office", texts.of("record.incumbent", contest.name().in(texts.locale())));
    }
    Election election = place.audited().election();
    Source source = election.source(tally.evidence());
    @Nullable String quote = tally.evidence().quote();
    if (source.imported() != null) {
      addImported(election, source.imported(), quote);
    } else if (quote != null) {
      addQuote(election, quote);
    }
    add("record.source", SourceWords.published(source, texts));
    addDerivationLink(derivedVotes.or(() -> base));
    Stream.of(Figure.Kind.VOTES, Figure.Kind.SHARE)
        .flatMap(kind -> place.contradiction(kind, tally.choice()).stream())
        .distinct()
        .forEach(
            finding ->
                links.getChildren().add(new CheckLink(place.audited(), finding, texts, viewState)));
    addSourceLinks(place, choiceOf -> choiceOf == tally.choice());
  }

  /// Adds the words of the source.
  private void addQuote(Election election, String quote) {
    add("record.quote", texts.of("quote", quote));
    @Nullable String language = election.language();
    if (language != null) {
      add("record.language", Locale.forLanguageTag(language).getDisplayName(texts.locale()));
    }
  }

  /// Adds what stands in an imported file, and where.
  private void addImported(Election election, ImportedFile file, @Nullable String quote) {
    OriginWords words = new OriginWords(texts);
    Optional<OriginWords.Place> cell =
        Optional.ofNullable(quote).flatMap(stated -> words.place(file, stated));
    if (quote != null) {
      addQuote(election, cell.map(OriginWords.Place::text).orElse(quote));
    }
    add("record.inFile", cell.map(OriginWords.Place::place).orElseGet(() -> words.file(file)));
  }

  /// Adds links to what other sources state of the figures of choices.
  private void addSourceLinks(FigurePlace place, IntPredicate choices) {
    links
        .getChildren()
        .addAll(
            SourceLinks.links(
                place.audited(),
                row ->
                    row.subject().contest() == place.contest()
                        && row.subject().unit() == place.unit()
                        && row.subject().kind().isOfChoice()
                        && choices.test(row.subject().choice()),
                texts,
                viewState));
  }

  /// Adds the unit in which the contest is seen, unless that unit decides it.
  private void addPlace(FigurePlace place, Contest contest) {
    ContestWords.place(place.audited().election(), contest, texts)
        .ifPresent(unit -> add("record.place", unit));
  }

  /// Adds the share of a choice in the unit that decides the contest, where another one is seen.
  private void addWhole(FigurePlace place, Contest contest, int choice) {
    Election election = place.audited().election();
    WholeShares.of(election, contest)
        .ifPresent(
            whole -> {
              @Nullable Tally tally = whole.tallies().get(choice);
              if (tally != null) {
                addNamed(whole.unit().in(texts.locale()), shareAndBase(tally, whole.contest()));
              }
            });
  }

  private String shareAndBase(Tally tally, Contest whole) {
    @Nullable Share share = tally.share();
    if (share == null) {
      return texts.of("notStated");
    }
    String percent = texts.percent(share.percent());
    String known = tally.shareDerived() ? texts.of("spoken.derived", percent) : percent;
    return ChoiceWords.isBaseKnown(whole)
        ? texts.of("record.ofBase", known, ChoiceWords.base(whole, texts))
        : known;
  }

  /// Adds what few sources state: the party and the list, and how the contest ended for the choice.
  private void addDetails(Election election, Choice choice) {
    if (!choice.stands()) {
      add("record.role", texts.of("choice.role." + choice.role()));
    }
    ChoiceDetails details = choice.details();
    @Nullable Party party = election.party(choice);
    if (party != null) {
      add("record.party", party.name().in(texts.locale()), swatch(party));
    }
    String list = ChoiceWords.list(choice, texts);
    if (!list.isEmpty()) {
      add("record.list", list);
    }
    ChoiceDetails.@Nullable Elected elected = details.elected();
    if (elected != null) {
      add("record.outcome", texts.of("choice.elected." + elected));
    }
    @Nullable Long seats = details.seats();
    if (seats != null) {
      add("record.seats", texts.count(seats));
    }
    election
        .contest(details.eliminatedIn())
        .ifPresent(round -> add("record.eliminatedIn", ContestWords.name(round, texts)));
    ChoiceDetails.@Nullable Reference same = details.sameAs();
    if (same != null) {
      election
          .contest(same.contest())
          .ifPresent(contest -> add("record.sameAs", named(contest, same.choice())));
    }
  }

  private String named(Contest contest, String choice) {
    return contest.choices().stream()
        .filter(other -> other.id().equals(choice))
        .findFirst()
        .map(
            other ->
                texts.of(
                    "spoken.pair",
                    ContestWords.name(contest, texts),
                    other.name().in(texts.locale())))
        .orElse("");
  }

  /// A small field in the colour of a party; null if none is stated.
  private static @Nullable Node swatch(Party party) {
    @Nullable String colour = party.colour();
    if (colour == null) {
      return null;
    }
    Region swatch = new Region();
    swatch.setId("party-colour");
    swatch.getStyleClass().add("swatch");
    swatch.setBackground(Background.fill(Color.web(colour)));
    return swatch;
  }

  /// The place of a contest's figures: the contest in the unit in which it is decided.
  ///
  /// @param contest the position of the contest in the election
  /// @param unit the position of the unit in the election
  private record FigurePlace(Audited audited, int contest, int unit) {

    FigureWords figures(Texts texts) {
      return new FigureWords(audited, texts);
    }

    Optional<Report.Derivation> of(Derived.Kind kind, int choice) {
      return audited.report().derivation(kind, contest, unit, choice);
    }

    Optional<Report.Derivation> base() {
      return of(Derived.Kind.BASE, Figure.NONE);
    }

    Optional<Finding> contradiction(Figure.Kind kind, int choice) {
      return audited.report().contradiction(kind, contest, unit, choice);
    }
  }

  /// Adds the derived value of a figure that is not stated, if there is one.
  private void addDerived(FigurePlace place, Optional<Report.Derivation> derivation) {
    derivation.ifPresent(
        found -> {
          String value = place.figures(texts).value(found.derived());
          lines.add("\t" + texts.of("spoken.derived", value));
          facts.add(
              new DerivedTag(texts, selectable(value), found.finding(), viewState),
              1,
              facts.getRowCount());
        });
  }

  /// Adds a link to the check that derives a figure, if there is one.
  private void addDerivationLink(Optional<Report.Derivation> derivation) {
    derivation.ifPresent(
        found -> {
          Hyperlink link = new Hyperlink(texts.of("record.howDerived"));
          link.setId("how-derived");
          link.setOnAction(_ -> viewState.show(found.finding()));
          links.getChildren().add(link);
        });
  }

  private void add(String key, String value) {
    add(key, value, null);
  }

  /// @param sign stands before the value; null if none does
  private void add(String key, String value, @Nullable Node sign) {
    addNamed(texts.of(key), value, sign);
  }

  private void addNamed(String name, String value) {
    addNamed(name, value, null);
  }

  private void addNamed(String name, String value, @Nullable Node sign) {
    Label label = new Label(name);
    label.getStyleClass().add("record-label");
    lines.add(label.getText() + "\t" + value);
    SelectableLabel text = selectable(value);
    text.setGraphic(sign);
    facts.addRow(facts.getRowCount(), label, text);
    GridPane.setValignment(label, VPos.TOP);
  }

  private SelectableLabel selectable(String text) {
    return new SelectableLabel(text, () -> viewState.say(texts.of("copied.text")));
  }

  @Override
  public String copyCommand() {
    return texts.of("menu.copyRecord");
  }

  @Override
  public String title() {
    return name.getText();
  }

  @Override
  public String text() {
    return title() + "\n" + String.join("\n", lines) + "\n";
  }
}
