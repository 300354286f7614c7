package org.sailau.chart.observers;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.Audited;
import org.sailau.audit.finding.Figure;
import org.sailau.chart.base.Caption;
import org.sailau.chart.base.Chart;
import org.sailau.chart.base.Drawing;
import org.sailau.chart.base.Table;
import org.sailau.chart.draw.Style;
import org.sailau.election.Election;
import org.sailau.election.LocalizedText;
import org.sailau.election.Observation;
import org.sailau.election.Organisation;
import org.sailau.election.number.Count;
import org.sailau.text.Texts;
import org.sailau.wording.SourceWords;

/// The source's list of observing organisations in its order, as a list to read.
public final class OrganisationsChart extends Chart {

  /// A longer list is shown in full in the table only.
  private static final int MAX_ROWS = 30;

  private final Observation observation;

  private OrganisationsChart(Audited audited, Observation observation, Texts texts) {
    super(audited, texts);
    this.observation = observation;
  }

  public static Chart of(Audited audited, Texts texts) {
    return new OrganisationsChart(
        audited, Objects.requireNonNull(audited.election().observation()), texts);
  }

  /// Whether the election's source lists any organisation.
  public static boolean isFor(Election election) {
    @Nullable Observation observation = election.observation();
    return observation != null && !observation.organisations().isEmpty();
  }

  /// Says how many organisations observed: the stated count, or else the length of the list.
  public static String headline(Observation observation, Texts texts) {
    Observation.@Nullable Figure stated = observation.organisationCount();
    if (stated == null) {
      return texts.of("observers.headline.listed", observation.countedOrganisations().size());
    }
    return switch (stated.count()) {
      case Count.Exactly(long count) -> texts.of("observers.headline.stated", count);
      case Count.MoreThan(long count) -> texts.of("observers.headline.moreThan", count);
    };
  }

  @Override
  public String id() {
    return "organisations";
  }

  @Override
  public String name() {
    return texts.of("chart.organisations");
  }

  @Override
  protected boolean stretches() {
    return false;
  }

  @Override
  protected Caption caption() {
    List<String> subtitles = new ArrayList<>();
    subtitles.add(texts.of("observers.subtitle"));
    int all = observation.organisations().size();
    if (all > MAX_ROWS) {
      subtitles.add(texts.of("organisations.more", MAX_ROWS, all));
    }
    return new Caption(
        marked(
                Table.Cell.text(headline(observation, texts)),
                Figure.Kind.ORGANISATION_COUNT,
                Figure.NONE,
                Figure.NONE,
                Figure.NONE)
            .shown(),
        subtitles,
        Stream.concat(
                noteOfMarks(
                    Figure.NONE,
                    EnumSet.of(Figure.Kind.ORGANISATION_COUNT, Figure.Kind.ORGANISATIONS_LISTED))
                    .stream(),
                Stream.of(SourceWords.line(election, texts)))
            .toList(),
        texts.locale());
  }

  @Override
  protected Drawing drawing(Style style) {
    return new OrganisationsDrawing(rows().stream().limit(MAX_ROWS).toList(), texts, style);
  }

  private List<OrganisationsDrawing.OrganisationLine> rows() {
    List<OrganisationsDrawing.OrganisationLine> rows = new ArrayList<>();
    for (Organisation organisation : observation.countedOrganisations()) {
      rows.add(row(texts.count(rows.size() + 1L), organisation, ""));
    }
    for (Organisation further : observation.otherEntries()) {
      rows.add(row("–", further, texts.of("observers.further")));
    }
    return rows;
  }

  private OrganisationsDrawing.OrganisationLine row(
      String number, Organisation organisation, String note) {
    @Nullable LocalizedText abbreviation = organisation.abbreviation();
    return new OrganisationsDrawing.OrganisationLine(
        number,
        organisation.name().in(texts.locale()),
        abbreviation == null ? "" : abbreviation.in(texts.locale()),
        note);
  }

  @Override
  public List<Item> items() {
    List<Item> items = new ArrayList<>();
    for (OrganisationsDrawing.OrganisationLine row : rows()) {
      String named =
          row.abbreviation().isEmpty() ? row.name() : row.name() + ", " + row.abbreviation();
      items.add(
          new Item(
              Integer.toString(items.size()),
              row.note().isEmpty() ? row.number() + ". " + named : named + ". " + row.note()));
    }
    return items;
  }

  @Override
  public Table table() {
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (OrganisationsDrawing.OrganisationLine row : rows()) {
      Table.Cell name = Table.Cell.text(row.name());
      rows.add(
          List.of(
              row.note().isEmpty()
                  ? Table.Cell.text(row.number())
                  : new Table.Cell(row.number(), "", ""),
              row.note().isEmpty() ? name : new Table.Cell(row.name(), row.name(), row.note()),
              Table.Cell.text(row.abbreviation())));
    }
    return new Table(
        List.of(
            Table.Column.ofFigures(texts.of("observers.column.number")),
            Table.Column.ofTexts(texts.of("observers.column.name")),
            Table.Column.ofTexts(texts.of("observers.column.abbreviation"))),
        rows);
  }
}
