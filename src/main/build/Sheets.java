import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/// Makes style sheets quick to load: `Sheets.java target/classes/assets/css src/main/java`. The
/// theme's lose what is for controls that Sailau does not have, and all become binary as well,
/// which JavaFX prefers. On the way to the first frame that is a tenth of the time.
final class Sheets {

  private Sheets() {}

  /// Style classes of controls, of their parts and of their variants that are used nowhere: a rule
  /// that asks for one of them styles nothing.
  private static final Set<String> ABSENT =
      Set.of(
          "accent",
          "accordion",
          "alert",
          "align-center",
          "align-left",
          "align-right",
          "alt-icon",
          "area-legend-symbol",
          "axis",
          "bar-chart",
          "bar-legend-symbol",
          "bb-code",
          "bordered",
          "breadcrumbs",
          "bubble-legend-symbol",
          "button-circle",
          "button-icon",
          "button-outlined",
          "calendar",
          "caption-menu-item",
          "card",
          "center-pill",
          "check-box-table-cell",
          "choice-box",
          "choice-dialog",
          "classic",
          "close-button",
          "color-palette",
          "color-palette-region",
          "color-picker",
          "custom-color-dialog",
          "custom-text-field",
          "danger",
          "date-picker",
          "date-picker-popup",
          "dense",
          "details-button",
          "edge-to-edge",
          "error",
          "expandable-content",
          "flat",
          "floating",
          "font-icon",
          "font-icon-table-cell",
          "html-editor",
          "ikonli-font-icon",
          "information",
          "input-group",
          "interactive",
          "large",
          "masked-text-field",
          "medium",
          "modal-box",
          "modal-pane",
          "no-arrow",
          "no-header",
          "notification",
          "pagination",
          "password-field",
          "pie-legend-symbol",
          "popover",
          "progress-indicator",
          "radio-button",
          "ring-progress-indicator",
          "rounded",
          "segmented-control",
          "selectable-text",
          "slider",
          "small",
          "spinner",
          "split-menu-button",
          "split-pane",
          "stacked-bar-chart",
          "striped",
          "success",
          "tab-line",
          "text-bold",
          "text-bolder",
          "text-caption",
          "text-field-table-cell",
          "text-input-dialog",
          "text-italic",
          "text-lighter",
          "text-muted",
          "text-normal",
          "text-oblique",
          "text-on-emphasis",
          "text-small",
          "text-strikethrough",
          "text-subtle",
          "text-underlined",
          "tile",
          "tile-base",
          "titled-pane",
          "toggle-switch",
          "tool-bar",
          "tree-cell",
          "tree-table-row-cell",
          "tree-table-view",
          "tree-view",
          "warning");

  /// How such style classes begin as well.
  private static final List<String> ABSENT_FAMILIES =
      List.of("bg-", "border-", "chart-", "default-color", "elevated-", "html-editor-", "title-");

  /// States that nothing here has, and tabs at other sides than the top.
  private static final Pattern ABSENT_STATE =
      Pattern.compile(
          ":(accent|closeable|danger|interactive|success|warning)\\b"
              + "|\\.tab:(left|right|bottom)\\b");

  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern RULE = Pattern.compile("([^{}]+)(\\{[^{}]*})");
  private static final Pattern STYLE_CLASS = Pattern.compile("\\.([A-Za-z][\\w-]*)");

  static void main(String[] args) throws IOException, InterruptedException {
    if (System.getProperty("recording") == null) {
      System.exit(again(args));
    }
    Path folder = Path.of(args[0]);
    refuseUsed(Path.of(args[1]));
    for (String theme : List.of("primer-light.css", "primer-dark.css")) {
      Files.writeString(folder.resolve(theme), shorter(theme(theme)));
    }
    List<Path> sheets;
    try (Stream<Path> files = Files.list(folder)) {
      sheets = files.filter(file -> file.toString().endsWith(".css")).sorted().toList();
    }
    for (Path sheet : sheets) {
      String name = sheet.getFileName().toString().replaceAll("\\.css$", ".bss");
      File binary = folder.resolve(name).toFile();
      Stylesheet.convertToBinary(sheet.toFile(), binary);
      forgetFolder(binary.toPath());
    }
  }

  /// A binary sheet begins with its version and its strings, one of which may be where it was made:
  /// without that, it is the same wherever it is made.
  private static void forgetFolder(Path binary) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataInputStream in = new DataInputStream(Files.newInputStream(binary));
        DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeShort(in.readShort());
      int strings = in.readShort();
      out.writeShort(strings);
      out.writeShort(in.readShort()); // Which of them stands for null.
      for (int i = 0; i < strings; i++) {
        String string = in.readUTF();
        out.writeUTF(string.startsWith("file:") ? string.replaceFirst(".*/", "") : string);
      }
      in.transferTo(out);
    }
    Files.write(binary, bytes.toByteArray());
  }

  /// Does the work in a second JVM. Java's immutable sets, in whose order a binary sheet is
  /// written, have another order in each run, but for one that records for a cache. That takes jars
  /// only.
  private static int again(String[] args) throws IOException, InterruptedException {
    Path config = Files.createTempFile("sheets", ".aotconf");
    String jars =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(path -> path.endsWith(".jar"))
            .collect(Collectors.joining(File.pathSeparator));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + config, "-Drecording"));
    command.addAll(List.of("-Xlog:disable", "-cp", jars, "src/main/build/Sheets.java"));
    command.addAll(List.of(args));
    try {
      return new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.INHERIT)
          .start()
          .waitFor();
    } finally {
      Files.delete(config);
    }
  }

  private static String theme(String name) throws IOException {
    String path = "atlantafx/base/theme/" + name;
    try (InputStream in = Sheets.class.getClassLoader().getResourceAsStream(path)) {
      if (in == null) {
        throw new IOException(path + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String shorter(String sheet) {
    return RULE.matcher(COMMENT.matcher(sheet).replaceAll(""))
        .results()
        .map(Sheets::withoutAbsent)
        .collect(Collectors.joining());
  }

  private static String withoutAbsent(MatchResult rule) {
    String selectors =
        Arrays.stream(rule.group(1).split(","))
            .map(String::strip)
            .filter(selector -> !asksForAbsent(selector))
            .collect(Collectors.joining(", "));
    return selectors.isEmpty() ? "" : selectors + " " + rule.group(2) + "\n";
  }

  private static boolean asksForAbsent(String selector) {
    return ABSENT_STATE.matcher(selector).find()
        || STYLE_CLASS
            .matcher(selector)
            .results()
            .map(found -> found.group(1))
            .anyMatch(
                name ->
                    ABSENT.contains(name) || ABSENT_FAMILIES.stream().anyMatch(name::startsWith));
  }

  /// Fails if a control is used after all: then its rules are needed.
  private static void refuseUsed(Path sources) throws IOException {
    String all;
    try (Stream<Path> files = Files.walk(sources)) {
      all =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(Sheets::read)
              .collect(Collectors.joining("\n"));
    }
    if (all.contains(".setSide(")) {
      throw new IllegalStateException("Sheets.java leaves out the rules for tabs at other sides.");
    }
    for (String name : ABSENT) {
      String control =
          Arrays.stream(name.split("-"))
              .map(
                  word ->
                      word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1))
              .collect(Collectors.joining());
      boolean named =
          Pattern.compile("getStyleClass\\(\\)\\s*\\.\\w+\\([^;]*\"" + name + "\"")
              .matcher(all)
              .find();
      if (named || all.contains("javafx.scene.control." + control + ";")) {
        throw new IllegalStateException(
            "Sheets.java leaves out the rules for "
                + name
                + ", which is used now: take it off the list.");
      }
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
