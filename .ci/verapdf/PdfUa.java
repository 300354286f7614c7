import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/// `PdfUa FILE...`: says what veraPDF finds wrong with PDFs that claim to be PDF/UA-1. The exit code
/// is 1 if it finds anything.
final class PdfUa {

  private PdfUa() {}

  public static void main(String[] files) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    List<String> flaws = new ArrayList<>();
    for (String file : files) {
      flaws.addAll(flaws(Path.of(file)));
    }
    flaws.forEach(System.out::println);
    System.exit(flaws.isEmpty() ? 0 : 1);
  }

  private static List<String> flaws(Path file) throws Exception {
    PDFAFlavour flavour = PDFAFlavour.PDFUA_1;
    try (PDFAParser parser = Foundries.defaultInstance().createParser(file.toFile(), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      return result.getTestAssertions().stream()
          .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
          .map(
              assertion ->
                  "%s: %s, test %d: %s"
                      .formatted(
                          file,
                          assertion.getRuleId().getClause(),
                          assertion.getRuleId().getTestNumber(),
                          assertion.getMessage()))
          .toList();
    }
  }
}
