package org.sailau.dataset;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sailau.election.Evidence;
import org.sailau.election.LocalizedText;
import org.sailau.election.number.Rounding;
import org.sailau.election.number.Share;
import org.sailau.json.JsonCursor;
import org.sailau.json.MemoryBudget;
import org.sailau.problem.Problem;
import org.sailau.problem.Problem.Kind;
import org.sailau.problem.ProblemCollector;
import org.sailau.text.Language;
import org.sailau.text.TypefaceLetters;
import tools.jackson.core.TokenStreamLocation;

/// Reads the values that several parts of a document have: texts, dates, ids and references.
final class CommonFields {

  /// Bytes that an id takes beside its characters, and evidence beside its words.
  private static final int SLOT_BYTES = 30;

  private static final int EVIDENCE_BYTES = 150;

  /// Bytes that a reference takes as long as what it refers to has not been met.
  static final int REFERENCE_BYTES = 300;

  /// Bytes that a text takes beside its characters.
  private static final int FORM_BYTES = 24;

  /// The tag of a language by BCP 47.
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

  /// The language of a text.
  ///
  /// @param shown whether the program is in that language
  private record TextLanguage(String tag, boolean shown) {}

  private static final Pattern HOUR =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?");

  private record Reference(IdTable ids, int slot, Problem ifUnresolved) {}

  private final JsonCursor in;
  private final ProblemCollector problems;
  private final MemoryBudget memory;
  private final SimilarIds similarIds = new SimilarIds();
  private final IdTable sources = new IdTable();
  private final IdTable parties = new IdTable();

  /// The languages of texts by their tags. Most texts of a file are in the same ones.
  private final Map<String, TextLanguage> languages = new HashMap<>();

  private final List<Reference> references = new ArrayList<>();

  /// Whether a text had letters that the typeface lacks, which is said once of a file.
  private boolean lettersAreMissing;

  CommonFields(JsonCursor in, ProblemCollector problems, MemoryBudget memory) {
    this.in = in;
    this.problems = problems;
    this.memory = memory;
  }

  MemoryBudget memory() {
    return memory;
  }

  IdTable sources() {
    return sources;
  }

  IdTable parties() {
    return parties;
  }

  /// A list that must not be empty. Elements that cannot be read are left out.
  <T> List<T> list(Supplier<@Nullable T> element) {
    List<T> elements = new ArrayList<>();
    if (elements(
        () -> {
          @Nullable T read = element.get();
          if (read != null) {
            elements.add(read);
          }
        })) {
      return elements;
    }
    return List.of();
  }

  /// Goes through a list that must not be empty.
  ///
  /// @return false if it is no list
  boolean elements(Runnable element) {
    TokenStreamLocation start = in.place();
    int count = elementsIfAny(element);
    if (count == 0) {
      problems.add(Problem.of(Kind.EMPTY_LIST, start, in.pointer(), "[]"));
    }
    return count >= 0;
  }

  /// Goes through a list that may be empty.
  ///
  /// @return how many elements it has; -1 if it is no list
  int elementsIfAny(Runnable element) {
    if (!in.beginArray()) {
      return -1;
    }
    int count = 0;
    while (in.nextElement()) {
      count++;
      element.run();
    }
    return count;
  }

  /// An id that is defined here, at a position of its list. Null if it is none, or defined before.
  @Nullable String define(IdTable ids, int position) {
    @Nullable String id = in.id();
    if (id == null) {
      return null;
    }
    int slot = slot(ids, id);
    if (ids.position(slot) != IdTable.UNDEFINED) {
      in.problem(Kind.DUPLICATE_ID);
      return null;
    }
    if (!SimilarIds.isPlain(id)) {
      memory.take(id);
      memory.take(SimilarIds.BYTES);
    }
    if (similarIds.add(ids, id)) {
      in.problem(Kind.SIMILAR_ID);
    }
    ids.define(slot, position);
    return id;
  }

  /// The slot of an id that is defined or referred to here.
  int slot(IdTable ids, String id) {
    int before = ids.size();
    int slot = ids.slot(id);
    if (slot == before) {
      memory.take(id);
      memory.take(SLOT_BYTES);
    }
    return slot;
  }

  /// A text in any number of languages, at least one.
  @Nullable LocalizedText localized() {
    if (!in.beginObject()) {
      return null;
    }
    boolean any = false;
    List<LocalizedText> forms = new ArrayList<>(3);
    for (@Nullable String name; (name = in.nextField()) != null; ) {
      @Nullable TextLanguage language = language(name);
      if (language == null) {
        in.unknown(name);
        continue;
      }
      boolean first = !any;
      any = true;
      @Nullable String text = text();
      if (text != null) {
        if (first || language.shown) {
          findMissingLetters(text);
        }
        memory.take(FORM_BYTES);
        forms.add(new LocalizedText(language.tag, text, null));
      }
    }
    if (!any) {
      in.lacking(Kind.NO_LANGUAGE);
    }
    @Nullable LocalizedText chain = null;
    for (int at = forms.size() - 1; at >= 0; at--) {
      LocalizedText form = forms.get(at);
      chain = chain == null ? form : new LocalizedText(form.language(), form.text(), chain);
    }
    return chain;
  }

  /// The language after which a field is named; null if it is named after none.
  private @Nullable TextLanguage language(String name) {
    @Nullable TextLanguage language = languages.get(name);
    if (language == null && LANGUAGE.matcher(name).matches()) {
      memory.take(name);
      String primary = Locale.forLanguageTag(name).getLanguage();
      language = new TextLanguage(name, Language.tagged(primary).isPresent());
      languages.put(name, language);
    }
    return language;
  }

  private void findMissingLetters(String text) {
    OptionalInt missing = lettersAreMissing ? OptionalInt.empty() : TypefaceLetters.missing(text);
    if (missing.isPresent()) {
      lettersAreMissing = true;
      in.problem(Kind.MISSING_LETTERS, Character.toString(missing.getAsInt()));
    }
  }

  /// A text for people, counted as memory because the election keeps it.
  @Nullable String text() {
    @Nullable String text = in.text();
    if (text != null) {
      memory.take(text);
    }
    return text;
  }

  /// A whole number from 1.
  @Nullable Long fromOne() {
    @Nullable Long count = in.count();
    if (count != null && count == 0) {
      in.problem(Kind.NOT_FROM_ONE);
      return null;
    }
    return count;
  }

  /// The tag of a language.
  @Nullable String language() {
    @Nullable String tag = text();
    if (tag != null && !LANGUAGE.matcher(tag).matches()) {
      in.problem(Kind.NOT_A_LANGUAGE);
      return null;
    }
    return tag;
  }

  @Nullable LocalDate date() {
    @Nullable String written = in.text();
    if (written == null) {
      return null;
    }
    try {
      if (written.length() == "2022-11-20".length()) {
        return LocalDate.parse(written);
      }
    } catch (DateTimeException noDate) {
      // Noted below, with every other text that is no date.
    }
    in.problem(Kind.NOT_A_DATE);
    return null;
  }

  /// A day and an hour, as "2024-11-05T21:00".
  @Nullable LocalDateTime hour() {
    @Nullable String written = in.text();
    if (written == null) {
      return null;
    }
    try {
      if (HOUR.matcher(written).matches()) {
        return LocalDateTime.parse(written);
      }
    } catch (DateTimeException noHour) {
      // Noted below, with every other text that is no hour.
    }
    in.problem(Kind.NOT_AN_HOUR);
    return null;
  }

  @Nullable Rounding rounding() {
    @Nullable Integer decimals = null;
    Rounding.@Nullable Mode mode = null;
    @Nullable Boolean stated = null;
    if (!in.beginObject()) {
      return null;
    }
    for (@Nullable String name; (name = in.nextField()) != null; ) {
      switch (name) {
        case "decimals" -> decimals = decimals();
        case "mode" -> mode = in.oneOf(Rounding.Mode.class);
        case "stated" -> stated = in.flag();
        default -> in.unknown(name);
      }
    }
    in.require("decimals", "mode", "stated");
    return decimals == null || mode == null || stated == null
        ? null
        : new Rounding(decimals, mode, stated);
  }

  private @Nullable Integer decimals() {
    @Nullable Long count = in.count();
    if (count != null && count > Share.MAX_DECIMALS) {
      in.problem(Kind.NOT_DECIMALS, Integer.toString(Share.MAX_DECIMALS));
      return null;
    }
    return count == null ? null : (Integer) count.intValue();
  }

  /// A reference to a source, which may be defined further on.
  @Nullable String source() {
    return idOf(sources, "source");
  }

  /// The id of what may be defined further on.
  @Nullable String idOf(IdTable ids, String what) {
    @Nullable String id = in.id();
    if (id != null) {
      refer(ids, id, what);
    }
    return id;
  }

  /// A reference to what may be defined further on, as its slot, or [IdTable#UNDEFINED] if it is
  /// none.
  int reference(IdTable ids, String what) {
    @Nullable String id = in.id(ids.likely());
    return id == null ? IdTable.UNDEFINED : refer(ids, id, what);
  }

  private int refer(IdTable ids, String id, String what) {
    int slot = slot(ids, id);
    if (ids.position(slot) == IdTable.UNDEFINED) {
      memory.take(REFERENCE_BYTES);
      references.add(new Reference(ids, slot, in.value(Kind.UNRESOLVED, what)));
    }
    return slot;
  }

  /// Notes the references to what is nowhere defined.
  void resolveReferences() {
    for (Reference reference : references) {
      if (reference.ids.lacks(reference.slot)) {
        problems.add(reference.ifUnresolved);
      }
    }
  }

  Evidence evidence(@Nullable String source, @Nullable String quote) {
    if (source == null && quote == null) {
      return Evidence.DEFAULT;
    }
    memory.take(EVIDENCE_BYTES);
    return new Evidence(source, quote);
  }
}
