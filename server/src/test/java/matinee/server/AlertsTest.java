package matinee.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertsTest {
  private static final Path OPS = Path.of("..", "ops");
  private static final Path RULES = OPS.resolve("prometheus/matinee.rules.yml");
  private static final Pattern METRIC =
      Pattern.compile("\\b(?:matinee|jvm|jetty|process|system)_[a-z0-9_]+\\b");
  private static final Pattern RECORDED = Pattern.compile("\\bmatinee(?::\\w+)+");
  private static final Pattern ALERT = Pattern.compile("(?m)^ +- alert: (\\w+)$");
  private static final Pattern EXPR = Pattern.compile("(?m)^ +expr: (.+)$");
  private static final Pattern DASHBOARD_EXPR =
      Pattern.compile("\"expr\": \"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern ENTRY = Pattern.compile("(?m)^### (Matinee\\w+)$");
  private static final Pattern LABELS = Pattern.compile("\\{[^}]*\\}|by \\([^)]*\\)");

  @TempDir Path folder;

  @Test
  void OP2_prometheus_takes_the_rules_and_the_example() throws IOException, InterruptedException {
    assertThat(Promtool.say("check", "rules", RULES.toString()).code()).isZero();
    String example = OPS.resolve("prometheus/prometheus.yml").toString();
    assertThat(Promtool.say("check", "config", example).code()).isZero();
  }

  @Test
  void OP2_each_alert_fires_for_its_own_fault_and_for_no_other()
      throws IOException, InterruptedException {
    String tests = OPS.resolve("prometheus/matinee.rules.test.yml").toString();
    assertThat(Promtool.say("test", "rules", tests))
        .satisfies(said -> assertThat(said.code()).as(said.text()).isZero());
    assertThat(Files.readString(Path.of(tests))).contains(names(ALERT, rules()));
  }

  @Test
  void OP2_what_rules_and_dashboard_ask_for_is_told() throws IOException, InterruptedException {
    Set<String> asked = new TreeSet<>();
    Set<String> recorded = new TreeSet<>();
    for (String expression : expressions()) {
      String bare = LABELS.matcher(expression).replaceAll("");
      METRIC.matcher(bare).results().forEach(name -> asked.add(name.group()));
      RECORDED.matcher(bare).results().forEach(name -> recorded.add(name.group()));
    }
    assertThat(asked).hasSizeGreaterThan(30).isSubsetOf(Scrape.ofAServer(folder).samples());
    assertThat(names(Pattern.compile("(?m)^ +- record: (\\S+)$"), rules())).containsAll(recorded);
  }

  @Test
  void OP2_prometheus_understands_what_the_dashboard_asks()
      throws IOException, InterruptedException {
    String dashboard = Files.readString(OPS.resolve("grafana/matinee.json"));
    StringBuilder rules = new StringBuilder("groups:\n- name: dashboard\n  rules:\n");
    int number = 0;
    for (String asked : names(DASHBOARD_EXPR, dashboard)) {
      String expression =
          asked.replace("\\\"", "\"").replace("$instance", ".*").replace("$__rate_interval", "5m");
      rules.append("  - record: asked_%d\n    expr: '%s'\n".formatted(++number, expression));
    }
    Path file = Files.writeString(folder.resolve("dashboard.yml"), rules);
    assertThat(Promtool.say("check", "rules", file.toString()))
        .satisfies(said -> assertThat(said.code()).as(said.text()).isZero());
  }

  @Test
  void OP2_each_alert_has_an_entry_in_the_runbook_and_each_entry_an_alert() throws IOException {
    String operating = Files.readString(Path.of("..", "docs", "OPERATING.md"));
    String runbook = operating.substring(operating.indexOf("\n## Runbook\n"));
    List<String> alerts = names(ALERT, rules());
    assertThat(names(ENTRY, runbook)).containsExactlyInAnyOrderElementsOf(alerts);
    assertThat(Stream.of(runbook.split("(?m)^### ", -1)).skip(1))
        .allSatisfy(entry -> assertThat(entry).contains("People notice", "Look at", "**Do**"));
  }

  @Test
  void OP2_each_alert_says_how_bad_it_is_in_words_with_its_value_and_where_to_read_on()
      throws IOException {
    for (String rule : rules().split("- alert: ", -1)) {
      String name = rule.substring(0, Math.max(0, rule.indexOf('\n')));
      if (!name.isEmpty() && name.startsWith("Matinee")) {
        assertThat(rule)
            .containsPattern("severity: (critical|warning|info)\n")
            .containsPattern("summary: \\S+ \\S+")
            .containsPattern("description: .*\\{\\{ \\$value")
            .contains("runbook_url: docs/OPERATING.md#" + name.toLowerCase(Locale.ROOT) + "\n");
      }
    }
  }

  private static Set<String> expressions() throws IOException {
    String dashboard = Files.readString(OPS.resolve("grafana/matinee.json"));
    return Stream.concat(
            names(EXPR, rules()).stream(),
            names(DASHBOARD_EXPR, dashboard).stream().map(text -> text.replace("\\\"", "\"")))
        .collect(Collectors.toSet());
  }

  private static String rules() throws IOException {
    return Files.readString(RULES);
  }

  private static List<String> names(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group(1)).toList();
  }
}
