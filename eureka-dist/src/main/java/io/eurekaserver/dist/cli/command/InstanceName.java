// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.command;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * An instance as commands name it.
 *
 * @param app the application, in upper case
 * @param id the id, which may have slashes itself
 */
record InstanceName(String app, String id) {

  /** From {@code APP/ID}. */
  static final class Converter implements ITypeConverter<InstanceName> {
    @Override
    public InstanceName convert(String text) {
      int slash = text.indexOf('/');
      if (slash < 1 || slash == text.length() - 1) {
        throw new TypeConversionException(
            "'" + text + "' is no instance: write APP/ID, such as ORDERS/host:orders:8080");
      }
      return new InstanceName(
          text.substring(0, slash).toUpperCase(Locale.ROOT), text.substring(slash + 1));
    }
  }

  @Override
  public String toString() {
    return app + "/" + id;
  }
}
