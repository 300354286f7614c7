package org.sailau.app;

import javafx.application.Application;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The application with a window. Its one raw parameter, if any, is the file to open.
public final class Desktop extends Application {

  @Override
  public void start(Stage stage) {
    Label label = new Label("Sailau");
    label.setStyle("-fx-font-size: 64px");
    StackPane root = new StackPane(label);
    root.setPadding(new Insets(24));
    stage.setTitle("Sailau");
    stage.setScene(new Scene(root, 640, 400));
    stage.show();
  }
}
