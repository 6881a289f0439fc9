// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads YAML as a tree of texts, never as objects: a tag that asks for a class is refused. Anchors,
 * aliases and {@code <<} are followed within limits on depth and on the number of properties.
 */
final class YamlText {

  private final String file;

  private YamlText(String file) {
    this.file = file;
  }

  /** The documents of a file. */
  static List<Document> parse(String text, String file) {
    return new YamlText(file).read(text);
  }

  private List<Document> read(String text) {
    LoaderOptions options = new LoaderOptions();
    List<Document> documents = new ArrayList<>();
    try {
      Composer composer =
          new Composer(new ParserImpl(new StreamReader(text), options), new Resolver(), options);
      while (composer.checkNode()) {
        documents.add(document(composer.getNode()));
      }
    } catch (MarkedYAMLException e) {
      throw failure(e.getProblemMark(), e.getProblem());
    } catch (YAMLException e) {
      throw new UnreadableSourceException(file + ": not readable as YAML: " + oneLine(e));
    }
    return documents;
  }

  private Document document(Node root) {
    List<Property> properties = new ArrayList<>();
    for (YamlTree.Leaf leaf : YamlTree.leaves(root)) {
      String from = file + ":" + (leaf.mark().getLine() + 1);
      properties.add(new Property(leaf.name(), leaf.text(), from, Property.Vocabulary.SPRING));
    }
    return new Document(properties);
  }

  private UnreadableSourceException failure(@Nullable Mark mark, @Nullable String problem) {
    String place = "";
    if (mark != null) {
      place = ", line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1);
    }
    return new UnreadableSourceException(file + place + ": not readable as YAML: " + problem);
  }

  private static String oneLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("unknown reason");
  }
}
