package org.sailau.view.sources;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Contest;
import org.sailau.election.Election;
import org.sailau.election.Evidence;
import org.sailau.election.LocalizedText;
import org.sailau.election.Source;
import org.sailau.election.Statement;
import org.sailau.election.Statement.Kind;
import org.sailau.election.Statement.Subject;
import org.sailau.election.Statement.Value;
import org.sailau.election.derive.MergedSources;
import org.sailau.election.number.Share;
import org.sailau.text.Printable;
import org.sailau.text.Texts;
import org.sailau.view.base.Look;
import org.sailau.view.control.ComboBoxes;
import org.sailau.view.control.DialogHost;
import org.sailau.view.control.EditMenu;

/// Asks for a figure as a source states it. What is wrong is said under the fields, and nothing is
/// added until all is right.
final class AddFigureForm extends VBox {

  private static final double WIDTH = 520;

  /// A whole number, maybe in groups of three digits: 1.5 is none, and not read as 15.
  private static final Pattern COUNT =
      Pattern.compile("[0-9]{1,18}|[0-9]{1,3}([ \u00a0\u202f',.])[0-9]{3}(?:\\1[0-9]{3}){0,4}");

  private static final Pattern SHARE = Pattern.compile("([0-9]{1,3})(?:[.,]([0-9]{1,9}))?\\s*%?");
  private static final Pattern DATE =
      Pattern.compile(
          "([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})|([0-9]{1,2})\\.([0-9]{1,2})\\.([0-9]{4})");
  private static final Pattern HOUR = Pattern.compile("([0-9]{1,2})[:.]([0-9]{2})");

  /// What the user has filled in, so that the dialog keeps it when the look changes.
  static final class Draft {
    private Kind kind = Kind.VOTES;
    private int of;
    private String value = "";
    private String hour = "";
    private String publisher = "";
    private String date = "";
    private String address = "";
    private String quote = "";
    private Optional<Election.Status> status = Optional.empty();
  }

  /// The source and the statement that are to be added.
  record Addition(Source source, Statement statement) {}

  private static final List<Kind> KINDS =
      List.of(
          Kind.VOTES,
          Kind.SHARE,
          Kind.TURNOUT,
          Kind.TOOK_PART,
          Kind.ELIGIBLE_VOTERS,
          Kind.POLLING_STATIONS,
          Kind.OBSERVERS,
          Kind.FOREIGN_REPORTERS,
          Kind.ORGANISATION_COUNT);

  private final Election election;
  private final Texts texts;
  private final Draft draft;
  private final Consumer<Addition> add;
  private final GridPane fields = new GridPane();
  private final Label wrong = new Label();
  private final ComboBox<Kind> kinds;
  private final ComboBox<Integer> places;

  AddFigureForm(Election election, Look look, Draft draft, Consumer<Addition> add) {
    super(10);
    this.election = election;
    this.texts = look.texts();
    this.draft = draft;
    this.add = add;
    setPrefWidth(WIDTH * look.zoom());
    fields.setHgap(12);
    fields.setVgap(8);
    ColumnConstraints labels = new ColumnConstraints();
    labels.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints inputs = new ColumnConstraints();
    inputs.setHgrow(Priority.ALWAYS);
    fields.getColumnConstraints().setAll(labels, inputs);
    kinds = ComboBoxes.of("source-kind", KINDS, kind -> texts.of("figure." + kind));
    kinds.setValue(draft.kind);
    kinds.getStyleClass().add(DialogHost.FIRST);
    places = ComboBoxes.of("source-of", List.of(), this::nameOf);
    kinds
        .valueProperty()
        .subscribe(
            (_, kind) -> {
              draft.kind = kind;
              draft.of = 0;
              fillPlaces();
            });
    places.valueProperty().subscribe((_, of) -> draft.of = of == null ? 0 : of);
    fillPlaces();
    field("sources.add.kind", kinds);
    field("sources.add.of", places);
    text("sources.add.value", "source-value", draft.value, typed -> draft.value = typed);
    text("sources.add.hour", "source-hour", draft.hour, typed -> draft.hour = typed);
    text(
        "sources.add.publisher",
        "source-publisher",
        draft.publisher,
        typed -> draft.publisher = typed);
    text("sources.add.date", "source-date", draft.date, typed -> draft.date = typed);
    ComboBox<Optional<Election.Status>> status =
        ComboBoxes.of(
            "source-status",
            List.of(
                Optional.empty(),
                Optional.of(Election.Status.PRELIMINARY),
                Optional.of(Election.Status.FINAL)),
            each ->
                each.map(some -> texts.of("status.word." + some))
                    .orElseGet(() -> texts.of("notStated")));
    status.setValue(draft.status);
    status.valueProperty().subscribe((_, some) -> draft.status = some);
    field("sources.add.status", status);
    text("sources.add.address", "source-address", draft.address, typed -> draft.address = typed);
    text("sources.add.quote", "source-quote", draft.quote, typed -> draft.quote = typed);
    wrong.setId("source-wrong");
    wrong.setWrapText(true);
    wrong.setMinHeight(USE_PREF_SIZE);
    wrong.getStyleClass().add("contradiction");
    Button button = new Button(texts.of("sources.add.do"));
    button.setId("source-add");
    button.setDefaultButton(true);
    button.setOnAction(_ -> submit());
    getChildren().addAll(fields, wrong, new HBox(button));
  }

  private void field(String key, Node input) {
    Label label = new Label(texts.of(key));
    label.setLabelFor(input);
    label.setWrapText(true);
    if (input instanceof Region region) {
      region.setMaxWidth(Double.MAX_VALUE);
    }
    fields.addRow(fields.getRowCount(), label, input);
  }

  private void text(String key, String id, String now, Consumer<String> typed) {
    TextField input = new TextField(now);
    input.setId(id);
    EditMenu.on(input, texts);
    input.textProperty().subscribe((_, text) -> typed.accept(text));
    field(key, input);
  }

  /// What a figure of the chosen kind can be of, by position.
  private void fillPlaces() {
    int count =
        draft.kind.isOfChoice()
            ? choices().size()
            : draft.kind.isOfUnit() ? election.units().size() : 0;
    places.getItems().setAll(IntStream.range(0, count).boxed().toList());
    places.setValue(count == 0 ? null : Math.min(draft.of, count - 1));
    places.setDisable(count == 0);
  }

  /// A choice of a contest.
  private record Of(int contest, int choice) {}

  private List<Of> choices() {
    List<Of> all = new ArrayList<>();
    for (int place = 0; place < election.contests().size(); place++) {
      Contest contest = election.contests().get(place);
      int lines = contest.choices().size() + contest.details().elsewhere().size();
      for (int choice = 0; choice < lines; choice++) {
        all.add(new Of(place, choice));
      }
    }
    return all;
  }

  private String nameOf(@Nullable Integer position) {
    if (position == null) {
      return "";
    }
    if (!draft.kind.isOfChoice()) {
      return position < election.units().size()
          ? election.units().get(position).name().in(texts.locale())
          : "";
    }
    List<Of> all = choices();
    if (position >= all.size()) {
      return "";
    }
    Of of = all.get(position);
    Contest contest = election.contests().get(of.contest);
    String name = contest.choiceOrElsewhere(of.choice).name().in(texts.locale());
    return election.contests().size() == 1
        ? name
        : texts.of("check.at", contest.name().in(texts.locale()), name);
  }

  private void submit() {
    List<String> problems = new ArrayList<>();
    @Nullable Value value = value(problems);
    @Nullable LocalDateTime hour = hour(problems);
    @Nullable LocalDate date = date(problems);
    String publisher = Printable.inSentence(draft.publisher.strip());
    if (publisher.isEmpty()) {
      problems.add(texts.of("sources.add.noPublisher"));
    }
    if (!problems.isEmpty() || value == null) {
      wrong.setText(String.join("\n", problems));
      return;
    }
    Source source = source(publisher, date);
    String quote = Printable.inSentence(draft.quote.strip());
    add.accept(
        new Addition(
            source,
            new Statement(
                subject(),
                value,
                new Evidence(source.id(), quote.isEmpty() ? null : quote),
                hour,
                draft.status.orElse(null))));
  }

  private Subject subject() {
    if (draft.kind.isOfChoice()) {
      Of of = choices().get(draft.of);
      return new Subject(
          draft.kind, of.contest, election.contests().get(of.contest).unit(), of.choice);
    }
    return draft.kind.isOfUnit()
        ? Subject.ofUnit(draft.kind, draft.of)
        : Subject.ofElection(draft.kind);
  }

  /// The source with this publisher, day and address, or a new one.
  private Source source(String publisher, @Nullable LocalDate date) {
    String typed = draft.address.strip();
    @Nullable String address = typed.isEmpty() ? null : Printable.inSentence(typed);
    return election.sources().stream()
        .filter(known -> known.publisher().all().anyMatch(publisher::equalsIgnoreCase))
        .filter(known -> Objects.equals(known.date(), date))
        .filter(known -> address == null || address.equals(known.address()))
        .findFirst()
        .orElseGet(
            () ->
                new Source(
                    MergedSources.freeId(election, publisher),
                    new LocalizedText(texts.language().tag(), publisher, null),
                    date,
                    null,
                    address));
  }

  private @Nullable Value value(List<String> problems) {
    String typed = draft.value.strip();
    if (draft.kind.isShare()) {
      Matcher share = SHARE.matcher(typed);
      if (share.matches()) {
        String decimals = share.group(2) == null ? "" : share.group(2);
        BigDecimal percent =
            new BigDecimal(share.group(1) + (decimals.isEmpty() ? "" : "." + decimals));
        if (percent.compareTo(BigDecimal.valueOf(100)) <= 0) {
          return new Value.Printed(Share.of(percent, decimals.length()));
        }
      }
      problems.add(texts.of("sources.add.noShare", typed));
      return null;
    }
    if (COUNT.matcher(typed).matches()) {
      return Value.of(Long.parseLong(typed.replaceAll("[^0-9]", "")));
    }
    problems.add(texts.of("sources.add.noCount", typed));
    return null;
  }

  private @Nullable LocalDateTime hour(List<String> problems) {
    String typed = draft.hour.strip();
    if (typed.isEmpty()) {
      return null;
    }
    Matcher hour = HOUR.matcher(typed);
    try {
      if (hour.matches()) {
        return election
            .date()
            .atTime(LocalTime.of(Integer.parseInt(hour.group(1)), Integer.parseInt(hour.group(2))));
      }
    } catch (DateTimeException noHour) {
      // Said below, as of every other text that is no hour.
    }
    problems.add(texts.of("sources.add.noHour", typed));
    return null;
  }

  private @Nullable LocalDate date(List<String> problems) {
    String typed = draft.date.strip();
    if (typed.isEmpty()) {
      return null;
    }
    Matcher date = DATE.matcher(typed);
    try {
      if (date.matches()) {
        boolean iso = date.group(1) != null;
        return LocalDate.of(
            Integer.parseInt(date.group(iso ? 1 : 6)),
            Integer.parseInt(date.group(iso ? 2 : 5)),
            Integer.parseInt(date.group(iso ? 3 : 4)));
      }
    } catch (DateTimeException noDate) {
      // Said below, as of every other text that is no date.
    }
    problems.add(texts.of("sources.add.noDate", typed));
    return null;
  }
}
