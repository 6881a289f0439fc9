// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.log;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Lines in a file that is bounded: when it is full it becomes {@code FILE.1}, that one {@code
 * FILE.2} and so on, and the oldest is overwritten. For one thread at a time.
 */
final class RotatingFile implements LineSink {

  private final Path file;
  private final long maxBytes;
  private final int kept;
  private @Nullable OutputStream out;
  private long size;

  /**
   * Opens a file, to go on at its end.
   *
   * @param maxBytes how large it may grow
   * @param kept how many full ones are kept beside it
   */
  RotatingFile(Path file, long maxBytes, int kept) throws IOException {
    this.file = file.toAbsolutePath();
    this.maxBytes = maxBytes;
    this.kept = kept;
    open();
  }

  private OutputStream open() throws IOException {
    Path directory = file.getParent();
    if (directory != null) {
      Files.createDirectories(directory);
    }
    OutputStream opened =
        Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    size = Files.size(file);
    out = opened;
    return opened;
  }

  @Override
  public void write(byte[] lines) throws IOException {
    OutputStream open = out == null ? open() : out;
    if (size > 0 && size + lines.length > maxBytes) {
      open.close();
      out = null;
      rotate();
      open = open();
    }
    open.write(lines);
    size += lines.length;
  }

  private void rotate() throws IOException {
    for (int i = kept - 1; i >= 1; i--) {
      Path older = numbered(i);
      if (Files.exists(older)) {
        Files.move(older, numbered(i + 1), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    if (kept > 0) {
      Files.move(file, numbered(1), StandardCopyOption.REPLACE_EXISTING);
    } else {
      Files.deleteIfExists(file);
    }
  }

  private Path numbered(int number) {
    return file.resolveSibling(file.getFileName() + "." + number);
  }

  @Override
  public void close() {
    try {
      if (out != null) {
        out.close();
      }
    } catch (IOException e) {
      size = 0; // what was written is written: every write goes to the file at once
    }
    out = null;
  }
}
