package org.sailau.view.base;

import org.sailau.session.Session;
import org.sailau.session.Work;
import org.sailau.text.Texts;

/// What every view works with.
///
/// @param session what is open and selected
/// @param look how to show it
/// @param viewState where in the window the user is
/// @param history where in the election the user has been
/// @param actions what can be done with a chart
/// @param work runs what takes long
/// @param subscriptions the subscriptions that end with the views
public record Context(
    Session session,
    Look look,
    ViewState viewState,
    NavigationHistory history,
    ChartActions actions,
    Work work,
    Subscriptions subscriptions) {

  public Texts texts() {
    return look.texts();
  }
}
