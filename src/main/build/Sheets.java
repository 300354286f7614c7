import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/// Makes style sheets quick to load: `Sheets.java target/classes/assets/css src/main/java`. The
/// theme's sheets lose the rules that can style nothing in Sailau, and every sheet gets a binary
/// form, which JavaFX prefers.
///
/// A rule can style something only if each style class in its selector is set by somebody. Either
/// Sailau's sources or the classes of JavaFX's controls contain its name as a string. Of JavaFX,
/// only those classes count that can be reached from the controls that Sailau's sources import.
final class Sheets {

  private Sheets() {}

  private static final Pattern IMPORT =
      Pattern.compile("import (javafx\\.scene\\.control\\.\\w+);");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
  private static final Pattern WORD = Pattern.compile("[A-Za-z][\\w-]*");
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern RULE = Pattern.compile("([^{}]+)(\\{[^{}]*})");
  private static final Pattern STYLE_CLASS = Pattern.compile("\\.([A-Za-z][\\w-]*)");

  static void main(String[] args) throws IOException, InterruptedException {
    if (System.getProperty("recording") == null) {
      System.exit(again(args));
    }
    Path folder = Path.of(args[0]);
    Set<String> known = known(Path.of(args[1]));
    for (String theme : List.of("primer-light.css", "primer-dark.css")) {
      Files.writeString(folder.resolve(theme), shorter(theme(theme), known));
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
    return new String(resource("atlantafx/base/theme/" + name), StandardCharsets.UTF_8);
  }

  private static byte[] resource(String path) throws IOException {
    try (InputStream in = Sheets.class.getClassLoader().getResourceAsStream(path)) {
      if (in == null) {
        throw new IOException(path + " is not on the class path");
      }
      return in.readAllBytes();
    }
  }

  private static String shorter(String sheet, Set<String> known) {
    return RULE.matcher(COMMENT.matcher(sheet).replaceAll(""))
        .results()
        .map(rule -> shorter(rule, known))
        .collect(Collectors.joining());
  }

  private static String shorter(MatchResult rule, Set<String> known) {
    String selectors =
        Arrays.stream(rule.group(1).split(",", -1))
            .map(String::strip)
            .filter(selector -> known.containsAll(words(STYLE_CLASS, selector)))
            .collect(Collectors.joining(", "));
    return selectors.isEmpty() ? "" : selectors + " " + rule.group(2) + "\n";
  }

  /// Every word that may be a style class of a node in Sailau.
  private static Set<String> known(Path sources) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(sources)) {
      files = all.filter(file -> file.toString().endsWith(".java")).toList();
    }
    Set<String> known = new HashSet<>();
    Deque<String> classes = new ArrayDeque<>();
    for (Path file : files) {
      String source = Files.readString(file);
      words(LITERAL, source).forEach(literal -> known.addAll(words(WORD, literal)));
      words(IMPORT, source).forEach(name -> classes.add(name.replace('.', '/')));
    }
    Set<String> seen = new HashSet<>();
    while (!classes.isEmpty()) {
      String name = classes.remove();
      if (isOfControls(name) && seen.add(name)) {
        for (PoolEntry entry : ClassFile.of().parse(resource(name + ".class")).constantPool()) {
          switch (entry) {
            case StringEntry string -> known.addAll(words(WORD, string.stringValue()));
            case ClassEntry reference -> classes.add(reference.asInternalName());
            default -> {}
          }
        }
      }
    }
    return known;
  }

  /// Popups are windows, which are no controls, but have a style class all the same.
  private static boolean isOfControls(String name) {
    return name.startsWith("javafx/scene/control/")
        || name.startsWith("com/sun/javafx/scene/control/")
        || name.startsWith("javafx/stage/");
  }

  /// What a pattern finds in a text: its group, or all of it if it has none.
  private static Set<String> words(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(found -> found.group(found.groupCount()))
        .collect(Collectors.toSet());
  }
}
