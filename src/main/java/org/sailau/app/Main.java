package org.sailau.app;

public final class Main {
  private Main() {}

  static void main(String[] args) {}
}
