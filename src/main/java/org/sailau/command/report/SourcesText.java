package org.sailau.command.report;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.sailau.audit.Audited;
import org.sailau.audit.ledger.Ledger;
import org.sailau.audit.ledger.Row;
import org.sailau.audit.ledger.Standing;
import org.sailau.audit.ledger.StatedValue;
import org.sailau.audit.ledger.Verdict;
import org.sailau.election.Election;
import org.sailau.text.Texts;
import org.sailau.wording.LedgerWords;

/// Writes what several sources state of the same figures as lines for a terminal: first what cannot
/// be true, with its proof.
public final class SourcesText {

  private static final List<Verdict> ORDER =
      List.of(Verdict.IMPOSSIBLE, Verdict.OPEN, Verdict.BOTH_POSSIBLE, Verdict.SAME);

  /// So many publishers of one value are named where all state the same.
  private static final int MOST_NAMES = 3;

  private final Ledger ledger;
  private final LedgerWords words;
  private final Texts texts;
  private final Consumer<String> lines;

  private SourcesText(Audited audited, Texts texts, Consumer<String> lines) {
    this.ledger = audited.ledger();
    this.words = new LedgerWords(audited.election(), texts);
    this.texts = texts;
    this.lines = lines;
  }

  /// @param out gets one line after the other
  public static void write(Audited audited, Texts texts, Consumer<String> out) {
    Election election = audited.election();
    out.accept(
        texts.of(
            "picture.election",
            election.title().in(texts.locale()),
            texts.days(election.date(), election.lastDay()),
            texts.of("status.result." + election.status())));
    if (audited.ledger().rows().isEmpty()) {
      out.accept(texts.of("sources.none"));
      return;
    }
    new SourcesText(audited, texts, out).all();
  }

  /// What `sailau check` says of them: one line for each figure on which sources differ.
  static void writeShort(Audited audited, Texts texts, Consumer<String> out) {
    if (!audited.ledger().rows().isEmpty()) {
      new SourcesText(audited, texts, out).differences();
    }
  }

  private void all() {
    for (Verdict verdict : ORDER) {
      long count = ledger.with(verdict).count();
      lines.accept("");
      lines.accept(texts.of("check.at", texts.of("sources.group." + verdict), texts.count(count)));
      ledger
          .with(verdict)
          .forEach(
              row -> {
                if (verdict == Verdict.SAME) {
                  same(row);
                } else {
                  proof(row);
                }
              });
    }
    lines.accept("");
    lines.accept(LedgerWords.headline(ledger, texts));
  }

  private void same(Row row) {
    StatedValue value = row.values().getFirst();
    lines.accept(
        "  "
            + row.proof().code().code()
            + "  "
            + texts.of("check.at", words.name(row), words.value(value.value()))
            + " – "
            + words.publishers(value, MOST_NAMES));
  }

  private void proof(Row row) {
    lines.accept(
        "  " + row.proof().code().code() + "  " + words.name(row) + " – " + words.verdict(row));
    for (StatedValue value : row.values()) {
      lines.accept(
          "    "
              + (value.standing() == Standing.IMPOSSIBLE ? "× " : "- ")
              + texts.of(
                  "sources.valueLine",
                  words.value(value.value()),
                  words.standing(value),
                  value.by().stream().map(words::source).collect(Collectors.joining("; "))));
    }
    words.reasons(row).forEach(sentence -> lines.accept("    " + sentence));
    words.numbers(row).forEach(line -> lines.accept("      " + line));
    words.quotes(row).forEach(line -> lines.accept("    " + line));
  }

  private void differences() {
    lines.accept("");
    lines.accept(
        texts.of("check.at", texts.of("sources.several"), texts.count(ledger.rows().size())));
    for (Verdict verdict : ORDER) {
      if (verdict != Verdict.SAME) {
        ledger
            .with(verdict)
            .forEach(
                row ->
                    lines.accept(
                        "  "
                            + row.proof().code().code()
                            + "  "
                            + words.name(row)
                            + " – "
                            + words.verdict(row)));
      }
    }
    lines.accept("  " + texts.of("sources.more", ledger.with(Verdict.SAME).count()));
  }
}
