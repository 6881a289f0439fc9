// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class PlotTest {

  @Test
  void of_twoCurves_isXmlWithEveryPointAndName() throws Exception {
    Axis x = Axis.logarithmic("Instances", List.of(10, 100));
    Axis y = Axis.logarithmic("ms", new double[] {0.2, 30});
    String svg =
        Plot.of(
            "Cost",
            x,
            y,
            Map.of(
                "ours", new TreeMap<>(Map.of(10, 0.2, 100, 0.3)),
                "theirs", new TreeMap<>(Map.of(10, 30.0))));
    Document parsed =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
    assertThat(parsed.getElementsByTagName("circle").getLength()).isEqualTo(3);
    assertThat(svg).contains(">ours<", ">theirs<", ">Instances<", ">ms<");
  }

  @Test
  void logarithmic_values_goFromPowerOfTenToPowerOfTen() {
    Axis axis = Axis.logarithmic("ms", new double[] {0.2, 30});
    assertThat(axis.ticks()).containsExactly(0.1, 1.0, 10.0, 100.0);
    assertThat(axis.place(1)).isBetween(0.333, 0.334);
    assertThat(axis.ticks().stream().map(Axis::text)).containsExactly("0.1", "1", "10", "100");
  }

  @Test
  void fromZero_values_haveRoundMarks() {
    Axis axis = Axis.fromZero("bytes", new double[] {2_700});
    assertThat(axis.ticks()).containsExactly(0.0, 1_000.0, 2_000.0, 3_000.0);
    assertThat(axis.place(1_500)).isEqualTo(0.5);
  }
}
