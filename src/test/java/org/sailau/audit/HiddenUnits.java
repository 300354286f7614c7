package org.sailau.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.sailau.audit.HiddenElection.Area;
import org.sailau.election.Unit;

/// Random units of one to five levels, in one hierarchy or two, some of which no file lists.
final class HiddenUnits {

  private static final int MAX_UNITS = 25;

  /// How the units of each level are called.
  private static final List<Unit.Kind> KINDS =
      List.of(
          Unit.Kind.ELECTORATE,
          Unit.Kind.REGION,
          Unit.Kind.OTHER,
          Unit.Kind.ABROAD,
          Unit.Kind.OTHER);

  private static final class Node {
    final List<Integer> within = new ArrayList<>();
    final Unit.Kind kind;
    boolean lowest;
    boolean hasUnlisted;

    Node(Unit.Kind kind) {
      this.kind = kind;
    }
  }

  private final Random random;
  private final List<Node> nodes = new ArrayList<>();
  private final int levels;
  private int listed;

  HiddenUnits(Random random) {
    this.random = random;
    levels = 1 + random.nextInt(5);
    nodes.add(new Node(Unit.Kind.ELECTORATE));
    grow(0, 1);
  }

  int listed() {
    return listed;
  }

  private void grow(int whole, int level) {
    if (level == levels || (level > 1 && (nodes.size() > MAX_UNITS || random.nextInt(4) == 0))) {
      nodes.get(whole).lowest = true;
      return;
    }
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      Node part = new Node(level + 1 == levels ? Unit.Kind.POLLING_STATION : KINDS.get(level));
      part.within.add(whole);
      nodes.add(part);
      grow(nodes.size() - 1, level + 1);
    }
  }

  List<Area> areas() {
    boolean two =
        random.nextBoolean()
            && nodes.stream().noneMatch(node -> node.lowest && !isBelowAnother(node));
    boolean all = !two || addDistricts();
    listed = nodes.size();
    addUnlisted(two);
    List<Boolean> complete = new ArrayList<>();
    for (int unit = 0; unit < nodes.size(); unit++) {
      complete.add(
          !nodes.get(unit).lowest
              && !nodes.get(unit).hasUnlisted
              && (all || unit > 0)
              && random.nextInt(10) < 7);
    }
    List<Area> areas = new ArrayList<>();
    for (Node node : nodes) {
      areas.add(area(node, node.lowest || !two, complete));
    }
    return areas;
  }

  private boolean isBelowAnother(Node node) {
    return !node.within.isEmpty() && node.within.getFirst() != 0;
  }

  /// Puts the lowest units into districts too.
  ///
  /// @return whether all of them are in one
  private boolean addDistricts() {
    int first = nodes.size();
    Unit.Kind kind = random.nextInt(8) == 0 ? Unit.Kind.REGION : Unit.Kind.DISTRICT;
    for (int i = 0; i < 2; i++) {
      Node district = new Node(kind);
      district.within.add(0);
      nodes.add(district);
    }
    boolean all = random.nextInt(3) > 0;
    boolean used = false; // Without units in common nobody could tell them from regions.
    for (Node node : nodes) {
      if (node.lowest && (all || !used || random.nextInt(4) > 0)) {
        node.within.add(first + random.nextInt(2));
        used = true;
      }
    }
    return all;
  }

  private void addUnlisted(boolean two) {
    for (int whole = 0; whole < listed; whole++) {
      boolean district = two && whole >= listed - 2;
      if (!nodes.get(whole).lowest && !district && random.nextInt(4) == 0) {
        Node node = new Node(Unit.Kind.OTHER);
        node.lowest = true;
        node.within.add(whole);
        if (two) {
          node.within.add(listed - 1 - random.nextInt(2));
        }
        node.within.forEach(each -> nodes.get(each).hasUnlisted = true);
        nodes.add(node);
      }
    }
  }

  private Area area(Node node, boolean mayBeOutside, List<Boolean> complete) {
    boolean counted = !mayBeOutside || random.nextInt(8) > 0;
    boolean ofComplete = node.within.stream().anyMatch(complete::get);
    boolean said = random.nextInt(3) > 0 || (!counted && ofComplete);
    @Nullable Boolean countedAbove = said ? (Boolean) counted : null;
    long tookPart = random.nextInt(random.nextBoolean() ? 8 : 300);
    return new Area(
        List.copyOf(node.within),
        node.kind,
        node.lowest,
        counted,
        countedAbove,
        complete.get(nodes.indexOf(node)),
        tookPart + random.nextInt(50),
        tookPart,
        1 + random.nextInt(3));
  }
}
