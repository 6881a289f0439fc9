// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetSpec;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The manifests for those who have no Helm: what the chart renders, and what a cluster needs. */
class ManifestsTest {

  private static final String HEADER =
      """
      # SPDX-License-Identifier: Apache-2.0
      #
      # Three nodes: kubectl apply -n NAMESPACE -f deploy/kubernetes/eureka-server.yaml
      # Put the name of your image where it says "image:". What the chart in deploy/helm renders for a
      # release called eureka-server; the build fails when the two differ.
      """;

  /** Without what only Helm should claim. */
  private static String expected() {
    return HEADER
        + Chart.render("eureka-server")
            .replaceAll("(?m)^# Source: .*\\R", "")
            .replaceAll("(?m)^ +(app.kubernetes.io/managed-by|helm.sh/chart): .*\\R", "")
            .replaceAll("(?m)^ +annotations:\\R +checksum/config: .*\\R", "")
            .stripTrailing()
        + "\n";
  }

  @Test
  void file_isWhatTheChartRenders() throws IOException {
    if ("write".equals(System.getProperty("manifests"))) {
      Files.writeString(Sources.MANIFESTS, expected());
    }
    assertThat(Sources.read(Sources.MANIFESTS))
        .as("write it anew with -Dtest=ManifestsTest -Dmanifests=write")
        .isEqualTo(expected());
  }

  private static Objects objects() {
    return Objects.of(Sources.read(Sources.MANIFESTS));
  }

  private static StatefulSetSpec set() {
    return objects().only(StatefulSet.class).getSpec();
  }

  private static PodSpec pod() {
    return set().getTemplate().getSpec();
  }

  private static Container container() {
    assertThat(pod().getContainers()).hasSize(1);
    return pod().getContainers().get(0);
  }

  /** The reader of all these tests: it does notice a misspelt field, at any depth. */
  @Test
  void unknownField_fails() {
    String wrong = Sources.read(Sources.MANIFESTS).replace("runAsNonRoot:", "runAsNonroot:");
    assertThatThrownBy(() -> Objects.of(wrong)).hasMessageContaining("runAsNonroot");
  }

  /**
   * The name in eureka.peers.dns is the headless service, which shows nodes before they are ready.
   */
  @Test
  void peers_areFoundByTheHeadlessService() {
    Service peers = objects().service(set().getServiceName());
    assertThat(peers.getSpec().getClusterIP()).isEqualTo("None");
    assertThat(peers.getSpec().getPublishNotReadyAddresses()).isTrue();
    assertThat(container().getEnv())
        .anySatisfy(
            variable -> {
              assertThat(variable.getName()).isEqualTo("EUREKA_PEERS_DNS");
              assertThat(variable.getValue()).isEqualTo(peers.getMetadata().getName() + ":8761");
            });
    assertThat(set().getPodManagementPolicy()).isEqualTo("Parallel");
  }

  @Test
  void everySelector_findsThePods() {
    Map<String, String> labels = set().getTemplate().getMetadata().getLabels();
    objects()
        .all(Service.class)
        .forEach(
            service ->
                assertThat(service.getSpec().getSelector().entrySet())
                    .isNotEmpty()
                    .isSubsetOf(labels.entrySet()));
    assertThat(set().getSelector().getMatchLabels().entrySet()).isSubsetOf(labels.entrySet());
    assertThat(
            objects()
                .only(PodDisruptionBudget.class)
                .getSpec()
                .getSelector()
                .getMatchLabels()
                .entrySet())
        .isSubsetOf(labels.entrySet());
  }

  @Test
  void probes_askTheHealthPages() {
    assertThat(container().getStartupProbe().getHttpGet().getPath()).isEqualTo("/health/live");
    assertThat(container().getLivenessProbe().getHttpGet().getPath()).isEqualTo("/health/live");
    assertThat(container().getReadinessProbe().getHttpGet().getPath()).isEqualTo("/health/ready");
  }

  /**
   * The pause before SIGTERM, then twice the shutdown timeout of 8 s, fit into the grace period.
   */
  @Test
  void gracePeriod_leavesTimeToDrainAndStop() {
    long pause =
        Long.parseLong(container().getLifecycle().getPreStop().getExec().getCommand().get(1));
    assertThat(pause).isPositive();
    assertThat(pod().getTerminationGracePeriodSeconds()).isGreaterThanOrEqualTo(pause + 2 * 8);
  }

  /** What the pod security standard "restricted" asks for, and a root that cannot be written. */
  @Test
  void pod_isRestricted() {
    assertThat(pod().getSecurityContext().getRunAsNonRoot()).isTrue();
    assertThat(pod().getSecurityContext().getRunAsUser()).isEqualTo(10001L);
    assertThat(pod().getSecurityContext().getSeccompProfile().getType())
        .isEqualTo("RuntimeDefault");
    SecurityContext context = container().getSecurityContext();
    assertThat(context.getAllowPrivilegeEscalation()).isFalse();
    assertThat(context.getReadOnlyRootFilesystem()).isTrue();
    assertThat(context.getCapabilities().getDrop()).containsExactly("ALL");
    assertThat(pod().getAutomountServiceAccountToken()).isFalse();
  }

  /** Kubernetes would put EUREKA_SERVER_PORT=tcp://... beside our own variables. */
  @Test
  void serviceLinks_areOff() {
    assertThat(pod().getEnableServiceLinks()).isFalse();
  }

  @Test
  void nodes_arePlacedApart() {
    assertThat(pod().getAffinity().getPodAntiAffinity()).isNotNull();
    assertThat(pod().getTopologySpreadConstraints()).hasSize(1);
    assertThat(objects().only(PodDisruptionBudget.class).getSpec().getMaxUnavailable().getIntVal())
        .isEqualTo(1);
  }
}
