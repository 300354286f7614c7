package org.sailau.view.chart;

import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.util.Duration;

/// Animates the bars of a chart from 0 to 1 of their length. Without motion the value stays 1.
final class GrowAnimation {

  private static final Duration TIME = Duration.millis(120);

  private final DoubleProperty value = new SimpleDoubleProperty(1);
  private final boolean motion;
  private final Timeline timeline =
      new Timeline(new KeyFrame(TIME, new KeyValue(value, 1, Interpolator.EASE_OUT)));

  GrowAnimation(boolean motion) {
    this.motion = motion;
  }

  DoubleProperty value() {
    return value;
  }

  void start() {
    if (motion) {
      value.set(0);
      timeline.playFromStart();
    }
  }
}
