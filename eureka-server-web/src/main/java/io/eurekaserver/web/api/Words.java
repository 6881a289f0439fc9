// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import com.google.common.base.Splitter;
import io.eurekaserver.web.param.Asked;
import java.util.ArrayList;
import java.util.List;

/** Parameters that may be given several times, or with commas. */
final class Words {

  private static final Splitter COMMAS = Splitter.on(',').trimResults().omitEmptyStrings();
  private static final int MOST = 100;

  private Words() {}

  /** All of them, in their order. */
  static List<String> of(Asked request, String name) {
    List<String> words = new ArrayList<>();
    for (String value : request.queryValues(name)) {
      for (String word : COMMAS.split(value)) {
        words.add(word);
      }
    }
    if (words.size() > MOST) {
      throw ProblemException.badParameter(name + " is given too often: at most " + MOST + ".");
    }
    return words;
  }
}
