// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Walks one YAML document and names each of its texts by the path to it. */
final class YamlTree {

  private static final int MAX_DEPTH = 50;
  private static final int MAX_LEAVES = 10_000;
  private static final Set<Tag> PLAIN_TAGS =
      Set.of(
          Tag.STR,
          Tag.INT,
          Tag.FLOAT,
          Tag.BOOL,
          Tag.NULL,
          Tag.TIMESTAMP,
          Tag.MAP,
          Tag.SEQ,
          Tag.MERGE);

  private final List<Leaf> leaves = new ArrayList<>();

  private YamlTree() {}

  /** A text, its name {@code a.b[0]}, and the place of the text in the file. */
  record Leaf(String name, String text, Mark mark) {}

  /** All texts of a document, in their order. */
  static List<Leaf> leaves(Node root) {
    YamlTree tree = new YamlTree();
    if (!isNull(root)) {
      if (!(root instanceof MappingNode)) {
        throw problem(root, "the file must consist of 'key: value' lines");
      }
      tree.walk(root, "", 0);
    }
    return tree.leaves;
  }

  private void walk(Node node, String name, int depth) {
    if (depth > MAX_DEPTH || leaves.size() >= MAX_LEAVES) {
      throw problem(node, "nested too deeply, or more than " + MAX_LEAVES + " values");
    }
    checkTag(node);
    if (node instanceof MappingNode mapping) {
      entries(mapping, depth)
          .forEach((key, value) -> walk(value, name.isEmpty() ? key : name + "." + key, depth + 1));
    } else if (node instanceof SequenceNode sequence) {
      int index = 0;
      for (Node element : sequence.getValue()) {
        walk(element, name + "[" + index++ + "]", depth + 1);
      }
    } else if (node instanceof ScalarNode scalar) {
      leaves.add(new Leaf(name, text(scalar), scalar.getStartMark()));
    }
  }

  private static Map<String, Node> entries(MappingNode mapping, int depth) {
    Map<String, Node> entries = new LinkedHashMap<>();
    Set<String> own = new HashSet<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (tuple.getKeyNode().getTag().equals(Tag.MERGE)) {
        merged(tuple.getValueNode(), depth + 1).forEach(entries::putIfAbsent);
        continue;
      }
      String key = keyText(tuple.getKeyNode());
      if (!own.add(key)) {
        throw problem(tuple.getKeyNode(), key + " stands there twice");
      }
      entries.put(key, tuple.getValueNode());
    }
    return entries;
  }

  /** What {@code <<} brings in: one mapping, or a list of which the earlier win. */
  private static Map<String, Node> merged(Node node, int depth) {
    if (depth > MAX_DEPTH) {
      throw problem(node, "nested too deeply");
    }
    if (node instanceof MappingNode mapping) {
      return entries(mapping, depth);
    }
    if (!(node instanceof SequenceNode sequence)) {
      throw problem(node, "<< must name a mapping");
    }
    Map<String, Node> all = new LinkedHashMap<>();
    for (Node element : sequence.getValue()) {
      merged(element, depth + 1).forEach(all::putIfAbsent);
    }
    return all;
  }

  private static String keyText(Node key) {
    if (!(key instanceof ScalarNode scalar)) {
      throw problem(key, "a key must be a plain text");
    }
    checkTag(key);
    return scalar.getValue();
  }

  private static String text(ScalarNode scalar) {
    if (isNull(scalar)) {
      return "";
    }
    boolean number = scalar.getTag().equals(Tag.INT);
    return number ? scalar.getValue().replace("_", "") : scalar.getValue().strip();
  }

  private static boolean isNull(Node node) {
    return node.getTag().equals(Tag.NULL);
  }

  private static void checkTag(Node node) {
    if (!PLAIN_TAGS.contains(node.getTag())) {
      throw problem(node, "the tag " + node.getTag().getValue() + " is not allowed");
    }
  }

  private static MarkedYAMLException problem(Node node, String text) {
    return new Problem(text, node.getStartMark());
  }

  /** The library's own constructors are not open to us. */
  private static final class Problem extends MarkedYAMLException {
    private static final long serialVersionUID = 1;

    Problem(String text, Mark mark) {
      super(null, null, text, mark);
    }
  }
}
