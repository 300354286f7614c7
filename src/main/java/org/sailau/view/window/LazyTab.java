package org.sailau.view.window;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Tab;
import org.jspecify.annotations.Nullable;
import org.sailau.view.chart.ChartPane;
import org.sailau.view.chart.Copyable;
import org.sailau.view.chart.CopyableText;

/// A tab whose content is made when the user selects it for the first time. Making the content of
/// all tabs at the start would double the time until the first one is visible.
final class LazyTab extends Tab implements Copyable {

  private @Nullable Copyable content;

  /// @param fill makes the content and puts it into the tab
  LazyTab(String id, String name, Function<Tab, Copyable> fill) {
    super(name);
    setId(id);
    selectedProperty()
        .addListener(
            (_, _, selected) -> {
              if (selected && content == null) {
                content = fill.apply(this);
              }
            });
  }

  @Override
  public List<List<String>> table() {
    return content == null ? List.of() : content.table();
  }

  @Override
  public Optional<String> figure() {
    return content == null ? Optional.empty() : content.figure();
  }

  @Override
  public Optional<CopyableText> record() {
    return content == null ? Optional.empty() : content.record();
  }

  @Override
  public List<ChartPane> charts() {
    return content == null ? List.of() : content.charts();
  }
}
