// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The recorded bytes of real servers and clients, from the class path of any module's tests. */
public final class Fixtures {

  /** The folders that hold exchanges with servers. */
  public static final List<String> SERVERS =
      List.of("eureka-2.0.6", "eureka-1.10.18", "netflix-1.10.18");

  /** The folders that hold requests of clients and peers. */
  public static final List<String> CLIENTS =
      List.of(
          "clients/netflix-1.10.18-jersey1",
          "clients/netflix-2.0.6-jersey3",
          "clients/spring-5.0.2-restclient");

  private static final String ROOT = "/fixtures/";
  private static final int GZIP_MAGIC = 0x1F;

  private Fixtures() {}

  /** The files of a folder, as paths for {@link #bytes}, sorted. */
  public static List<String> files(String folder) {
    try {
      URI uri = Objects.requireNonNull(Fixtures.class.getResource(ROOT + folder), folder).toURI();
      if (uri.getScheme().equals("jar")) {
        try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
          return list(jar.getPath(ROOT + folder), folder);
        }
      }
      return list(Path.of(uri), folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> list(Path directory, String folder) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> folder + "/" + file.getFileName()).sorted().toList();
    }
  }

  /** The bytes of a file, gunzipped if they were recorded gzipped. */
  public static byte[] bytes(String file) {
    byte[] raw = rawBytes(file);
    if (raw.length == 0 || raw[0] != GZIP_MAGIC) {
      return raw;
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(raw))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  /** The bytes of a file as they were recorded. */
  public static byte[] rawBytes(String file) {
    try (InputStream in = Fixtures.class.getResourceAsStream(ROOT + file)) {
      return Objects.requireNonNull(in, file).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
