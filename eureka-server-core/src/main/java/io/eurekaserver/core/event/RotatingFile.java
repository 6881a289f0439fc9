// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.event;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * A file that gives way to a new one when it is full; the last few are kept, {@code .1} is the
 * youngest of them. For one thread. After a failure it is closed and opened anew; what was written
 * of the append that failed is cut off, so that no line is there in halves or twice.
 */
final class RotatingFile {

  private final Path path;
  private final EventFileSettings settings;
  private @Nullable FileChannel channel;
  private long size;
  private boolean torn;

  RotatingFile(EventFileSettings settings) {
    this.settings = settings;
    this.path = settings.path().toAbsolutePath();
  }

  /** Makes sure that the file is there, also if somebody has moved or removed it. */
  void begin() throws IOException {
    FileChannel open = channel;
    if (open == null || !Files.exists(path)) {
      close();
      open();
    }
  }

  private void open() throws IOException {
    Path directory = path.getParent();
    if (directory != null) {
      Files.createDirectories(directory);
    }
    FileChannel opened = FileChannel.open(path, CREATE, APPEND);
    channel = opened;
    if (torn && opened.size() > size) {
      opened.truncate(size);
    }
    torn = false;
    size = opened.size();
  }

  /** Adds a whole line; another file begins if it would make this one too large. */
  void append(byte[] line) throws IOException {
    if (size > 0 && size + line.length > settings.maxBytes()) {
      rotate();
    }
    FileChannel open = channel;
    if (open == null) {
      throw new IOException("the file is closed");
    }
    ByteBuffer rest = ByteBuffer.wrap(line);
    while (rest.hasRemaining()) {
      open.write(rest);
    }
    size += line.length;
  }

  private void rotate() throws IOException {
    close();
    for (int number = settings.count() - 1; number >= 1; number--) {
      Path younger = number == 1 ? path : numbered(number - 1);
      if (Files.exists(younger)) {
        Files.move(younger, numbered(number), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    if (settings.count() == 1) {
      Files.deleteIfExists(path);
    }
    open();
  }

  private Path numbered(int number) {
    return path.resolveSibling(path.getFileName() + "." + number);
  }

  /** A write has failed, and may have written a part: the file is closed. */
  void tear() {
    torn = channel != null;
    close();
  }

  /** Lets the file go; a failure to do so says nothing that the writing has not said. */
  void close() {
    FileChannel open = channel;
    channel = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        torn = true;
      }
    }
  }
}
