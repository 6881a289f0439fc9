// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.codec;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * XML from strangers: no DOCTYPE, no entities but the five of XML, nothing is fetched, depth and
 * texts are bounded, and what is malformed becomes a sentence. The number of bytes is for the
 * caller to bound. Reads one document, in one thread.
 */
final class XmlInput {

  private static final int MAX_DEPTH = JsonInput.MAX_DEPTH;
  private static final int MAX_TEXT = JsonInput.MAX_TEXT;
  private static final XMLInputFactory FACTORY = factory();

  private final XMLStreamReader xml;
  private int depth;

  private XmlInput(XMLStreamReader xml) {
    this.xml = xml;
  }

  /** The JDK's own parser, whatever else is on the class path: its limits are known. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    // A key may hold a colon, so a prefix means nothing here.
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing is fetched");
        });
    return factory;
  }

  @FunctionalInterface
  interface Reading<T> {
    T read(XmlInput xml) throws DecodeException, XMLStreamException;
  }

  /** Reads XML in a charset; what the XML itself says of its encoding does not count. */
  static <T> T read(InputStream in, Charset charset, Reading<T> reading)
      throws DecodeException, IOException {
    SourceStream source = new SourceStream(in);
    try {
      XMLStreamReader reader = FACTORY.createXMLStreamReader(characters(source, charset));
      try {
        return reading.read(new XmlInput(reader));
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      source.rethrowFailure();
      throw new DecodeException(sentence(e.getLocation()));
    } catch (IOException e) {
      source.rethrowFailure();
      throw new DecodeException(sentence(null));
    }
  }

  /** Reads XML that is here already; see {@link #read(InputStream, Charset, Reading)}. */
  static <T> T read(ByteSlice bytes, Charset charset, Reading<T> reading) throws DecodeException {
    try {
      return read(bytes.stream(), charset, reading);
    } catch (IOException e) {
      throw new AssertionError("bytes in memory cannot fail", e);
    }
  }

  /** Decoded here, as the JDK's parser prints to the console when bytes are not what they claim. */
  private static Reader characters(SourceStream source, Charset charset)
      throws DecodeException, IOException {
    CharsetDecoder strict =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    return XmlProlog.check(new InputStreamReader(source, strict));
  }

  private static String sentence(@Nullable Location at) {
    return at == null || at.getLineNumber() < 1
        ? "The XML is malformed."
        : "The XML is malformed at line "
            + at.getLineNumber()
            + (", column " + at.getColumnNumber() + ".");
  }

  /**
   * Moves to the next element inside the current one, or to the root.
   *
   * @return whether there was one; if not, the current element has ended
   */
  boolean nextElement() throws DecodeException, XMLStreamException {
    while (true) {
      switch (next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          return true;
        }
        case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
          return false;
        }
        default -> {}
      }
    }
  }

  /** The name of the current element. */
  String name() {
    return xml.getLocalName();
  }

  /** Whether the attribute of the current element has exactly this value. */
  boolean hasAttribute(String name, String value) {
    return value.equals(xml.getAttributeValue(null, name));
  }

  /** The text of the current element, with all its white space; ends the element. */
  String text() throws DecodeException, XMLStreamException {
    String name = name();
    StringBuilder text = new StringBuilder();
    while (true) {
      switch (next()) {
        case XMLStreamConstants.END_ELEMENT -> {
          return text.toString();
        }
        case XMLStreamConstants.START_ELEMENT ->
            throw new DecodeException("The element " + name + " must hold text only.");
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            append(text);
        default -> {}
      }
    }
  }

  private void append(StringBuilder text) throws DecodeException {
    if (text.length() + xml.getTextLength() > MAX_TEXT) {
      throw new DecodeException("A text in the XML is too long.");
    }
    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
  }

  /** Ends the current element, whatever it holds. */
  void skip() throws DecodeException, XMLStreamException {
    for (int outside = depth - 1; depth > outside; ) {
      next();
    }
  }

  private int next() throws DecodeException, XMLStreamException {
    int event = xml.next();
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> descend();
      case XMLStreamConstants.END_ELEMENT -> depth--;
      case XMLStreamConstants.DTD -> throw new DecodeException("A DOCTYPE is not accepted.");
      case XMLStreamConstants.ENTITY_REFERENCE ->
          throw new DecodeException("Only the five entities of XML are accepted.");
      default -> {}
    }
    return event;
  }

  private void descend() throws DecodeException {
    if (++depth > MAX_DEPTH) {
      throw new DecodeException("The XML is nested too deeply.");
    }
  }
}
