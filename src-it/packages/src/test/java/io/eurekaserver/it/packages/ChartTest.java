// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.LintResult;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The chart renders to objects that Kubernetes takes, and its values do what they say. */
class ChartTest {

  @Test
  void lint_strict_hasNoFailure() {
    LintResult result = Chart.lint();
    assertThat(result.isFailed()).as("%s", result.getMessages()).isFalse();
    assertThat(result.getMessages()).noneMatch(line -> line.contains("[WARNING]"));
  }

  @Test
  void version_isThatOfTheServer() {
    assertThat(YamlText.map(Sources.read(Sources.CHART.resolve("Chart.yaml"))).get("appVersion"))
        .isEqualTo(System.getProperty("eureka.it.version"));
  }

  @Test
  void everyValue_isInTheSchemaAndTheReadme() {
    String schema = Sources.read(Sources.CHART.resolve("values.schema.json"));
    String readme = Sources.read(Sources.CHART.resolve("README.md"));
    YamlText.map(Sources.read(Sources.CHART.resolve("values.yaml")))
        .keySet()
        .forEach(
            name -> {
              assertThat(schema).contains("\"" + name + "\": {");
              assertThat(readme).contains("`" + name);
            });
  }

  @Test
  void oneNode_withoutBudgetAndSpread_isValid() {
    Objects objects =
        Objects.of(
            Chart.render(
                "one",
                """
                replicas: 1
                podDisruptionBudget: {enabled: false}
                affinity: null
                zoneSpread: false
                """));
    StatefulSet set = objects.only(StatefulSet.class);
    assertThat(set.getSpec().getReplicas()).isEqualTo(1);
    assertThat(set.getSpec().getTemplate().getSpec().getAffinity()).isNull();
    assertThat(set.getSpec().getTemplate().getSpec().getTopologySpreadConstraints()).isEmpty();
    assertThat(objects.all(PodDisruptionBudget.class)).isEmpty();
  }

  @Test
  void everythingOn_isValidAndEachValueArrives() {
    Objects objects = Objects.of(Chart.render("all", EVERYTHING));
    assertThat(objects.only(NetworkPolicy.class).getSpec().getIngress().get(0).getFrom())
        .hasSize(2);
    ServiceMonitor monitor = objects.only(ServiceMonitor.class);
    assertThat(monitor.getMetadata().getLabels()).containsEntry("release", "prometheus");
    assertThat(monitor.getSpec().getEndpoints().get(0).getPath()).isEqualTo("/registry/metrics");
    assertThat(monitor.getSpec().getSelector().getMatchLabels().entrySet())
        .isSubsetOf(objects.service("names").getMetadata().getLabels().entrySet());
    assertThat(objects.only(PodDisruptionBudget.class).getSpec().getMaxUnavailable())
        .isEqualTo(new IntOrString("34%"));
    assertThat(objects.service("names").getSpec().getType()).isEqualTo("LoadBalancer");
    StatefulSet set = objects.only(StatefulSet.class);
    assertThat(set.getSpec().getTemplate().getSpec().getImagePullSecrets()).hasSize(1);
    Container container = set.getSpec().getTemplate().getSpec().getContainers().get(0);
    assertThat(container.getImage()).isEqualTo("registry.example/eureka-server:1.2.3");
    assertThat(container.getReadinessProbe().getHttpGet().getPath())
        .isEqualTo("/registry/health/ready");
    assertThat(value(container, "EUREKA_PEERS_DNS")).isEqualTo("names-peers:8761/registry/eureka");
    assertThat(value(container, "EUREKA_ENVIRONMENT")).isEqualTo("production");
  }

  private static final String EVERYTHING =
      """
      nameOverride: names
      replicas: 5
      contextPath: /registry
      image:
        repository: registry.example/eureka-server
        tag: 1.2.3
        pullPolicy: Always
        pullSecrets: [{name: registry}]
      config:
        eureka: {server: {eviction-interval-timer-in-ms: 30000}}
        logging.level.root: warn
      env: [{name: EUREKA_ENVIRONMENT, value: production}]
      javaOpts: -Xmx1g -XX:+UseG1GC
      service:
        type: LoadBalancer
        port: 80
        annotations: {example.com/internal: "true"}
      drainSeconds: 20
      terminationGracePeriodSeconds: 60
      podDisruptionBudget: {maxUnavailable: 34%}
      networkPolicy:
        enabled: true
        from: [{namespaceSelector: {}}]
      serviceMonitor:
        enabled: true
        labels: {release: prometheus}
      podAnnotations: {example.com/owner: platform}
      podLabels: {team: platform}
      nodeSelector: {kubernetes.io/os: linux}
      tolerations: [{key: dedicated, operator: Exists, effect: NoSchedule}]
      priorityClassName: system-cluster-critical
      """;

  private static String value(Container container, String name) {
    return container.getEnv().stream()
        .filter(variable -> variable.getName().equals(name))
        .map(EnvVar::getValue)
        .findFirst()
        .orElseThrow();
  }

  /** A change of settings must restart the nodes: nothing else in the set would differ. */
  @Test
  void config_becomesTheFileAndAChangeOfTheSet() {
    Objects first = Objects.of(Chart.render("x", "config: {eureka: {environment: a}}"));
    Objects second = Objects.of(Chart.render("x", "config: {eureka: {environment: b}}"));
    String file = first.only(ConfigMap.class).getData().get("application.yml");
    assertThat(YamlText.settings(YamlText.map(file))).containsEntry("eureka.environment", "a");
    assertThat(first.only(StatefulSet.class)).isNotEqualTo(second.only(StatefulSet.class));
  }

  @Test
  void everyVariableAndSettingThatIsRendered_isAKeyOfOurs() {
    for (String values : new String[] {"{}", EVERYTHING}) {
      Objects objects = Objects.of(Chart.render("x", values));
      Container container =
          objects.only(StatefulSet.class).getSpec().getTemplate().getSpec().getContainers().get(0);
      assertThat(
              KnownNames.unknownVariables(
                  container.getEnv().stream().map(EnvVar::getName).toList()))
          .isEmpty();
      String file = objects.only(ConfigMap.class).getData().get("application.yml");
      YamlText.documents(file)
          .forEach(
              settings ->
                  assertThat(KnownNames.unknownSettings(YamlText.settings(settings).keySet()))
                      .isEmpty());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "replica: 3",
        "replicas: 0",
        "image: {pullPolicy: Sometimes}",
        "contextPath: registry/",
        "config: {server: {port: 80}}",
        "config: {server: {servlet: {context-path: /x}}}",
        "service: {type: ExternalName}",
        "serviceMonitor: {interval: often}",
        "drainSeconds: ten"
      })
  void valuesThatMakeNoSense_areRefused(String values) {
    assertThatThrownBy(() -> Chart.render("x", values)).hasMessageContaining("schema");
  }
}
