package org.sailau.view.chart;

import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.util.Duration;

/// How far the bars of a chart have grown, from 0 to 1. Without motion they are there at once.
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
