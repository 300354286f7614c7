package org.sailau.view;

import java.nio.file.Path;
import org.sailau.settings.Preferences;
import org.sailau.text.Language;
import org.sailau.view.Studio.View;

public final class Shot {
  public static void main(String[] a) throws Exception {
    Studio.run(
        () -> {
          for (int i = 0; i + 4 < a.length + 1; i += 5) {
            Preferences p =
                Preferences.usual()
                    .with(Language.valueOf(a[i + 1]))
                    .with(Preferences.Colours.valueOf(a[i + 2]));
            Studio.write(
                Studio.take(
                    View.valueOf(a[i]), p, Integer.parseInt(a[i + 3]), Integer.parseInt(a[i + 4])),
                Path.of(
                    "/tmp/o/" + a[i] + "-" + a[i + 1] + "-" + a[i + 2] + "-" + a[i + 3] + ".png"));
          }
        });
  }
}
