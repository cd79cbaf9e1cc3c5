package matinee.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import matinee.server.door.AddressBlock;
import matinee.server.gateway.Rate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {
  @Test
  void without_flags_it_listens_to_this_machine_only() {
    ServerConfig config = run(Map.of());
    assertThat(config.host()).isEqualTo("127.0.0.1");
    assertThat(config.port()).isEqualTo(8080);
    assertThat(config.managementHost()).isEqualTo("127.0.0.1");
    assertThat(config.managementPort()).isEqualTo(9464);
    assertThat(config.publicUrl()).isNull();
    assertThat(config.media()).isNull();
    assertThat(config.origins()).isEmpty();
  }

  @Test
  void the_defaults_of_the_flags_are_the_default_limits() {
    assertThat(run(Map.of()).limits()).isEqualTo(ServerLimits.DEFAULT);
  }

  @Test
  void flags() {
    ServerConfig config =
        run(
            Map.of(),
            "--port=0",
            "--public-url",
            "https://films.example.org",
            "--origin",
            "https://a.example",
            "--origin",
            "https://b.example:8443",
            "--trusted-proxy",
            "10.0.0.0/8,::1",
            "--limit-chat",
            "0.5:3",
            "--limit-outbox",
            "1m",
            "--limit-hold",
            "90s",
            "--limit-clock",
            "0",
            "--limit-follow-up",
            "0");
    assertThat(config.port()).isZero();
    assertThat(config.publicUrl()).isEqualTo(URI.create("https://films.example.org"));
    assertThat(config.origins()).hasSize(2);
    assertThat(config.trustedProxies())
        .containsExactly(AddressBlock.of("10.0.0.0/8"), AddressBlock.of("::1"));
    assertThat(config.limits().gateway().chat()).isEqualTo(new Rate(0.5, 3));
    assertThat(config.limits().gateway().clocks()).isEqualTo(Rate.UNLIMITED);
    assertThat(config.limits().gateway().outboxBytes()).isEqualTo(1_048_576);
    assertThat(config.limits().gateway().followUp()).isZero();
    assertThat(config.limits().room().hold()).isEqualTo(Duration.ofSeconds(90));
  }

  @Test
  void the_environment_stands_in_for_flags_and_flags_win() {
    Map<String, String> environment =
        Map.of(
            "MATINEE_PORT",
            "9000",
            "MATINEE_PUBLIC_URL",
            "https://films.example.org",
            "MATINEE_ORIGIN",
            "https://a.example,https://b.example",
            "MATINEE_LIMIT_SEATS",
            "4");
    ServerConfig config = run(environment, "--port", "9001");
    assertThat(config.port()).isEqualTo(9001);
    assertThat(config.publicUrl()).isEqualTo(URI.create("https://films.example.org"));
    assertThat(config.origins()).hasSize(2);
    assertThat(config.limits().room().seats()).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({
    "--port, http",
    "--port, 65536",
    "--port, -1",
    "--management-port, 99999",
    "--public-url, films.example.org",
    "--public-url, ftp://films.example.org",
    "--public-url, https://user:word@films.example.org",
    "--public-url, https://films.example.org/?x=1",
    "--public-url, https:///",
    "--origin, https://films.example.org/",
    "--origin, *",
    "--trusted-proxy, proxy.example.org",
    "--trusted-proxy, 10.0.0.0/99",
    "--limit-rooms, -1",
    "--limit-request, 0s",
    "--media, /no/such/folder",
    "--log-level, loud",
    "--limit-seats, 0",
    "--limit-hold, 0s",
    "--limit-hold, 60",
    "--limit-hold, 0",
    "--limit-follow-up, 5",
    "--limit-hold, -5s",
    "--limit-chat, 2",
    "--limit-chat, 2:0",
    "--limit-chat, fast",
    "--limit-outbox, 256kb",
    "--limit-outbox, 999999m",
    "--limit-silence, 10s",
    "--limit-sockets, -1",
    "--unknown, 1",
  })
  void a_bad_value_is_one_clear_sentence(String flag, String value) {
    var parsed = Arguments.of(new String[] {flag, value}, Map.of());
    assertThat(parsed).isInstanceOf(Arguments.Wrong.class);
    String sentence = ((Arguments.Wrong) parsed).sentence();
    assertThat(sentence).isNotBlank().doesNotContain("Exception").doesNotContain("\n");
  }

  @Test
  void a_bad_environment_is_too() {
    assertThat(Arguments.of(new String[0], Map.of("MATINEE_PORT", "x")))
        .isInstanceOf(Arguments.Wrong.class);
  }

  @Test
  void help_names_every_flag_with_its_default() {
    var help = Arguments.of(new String[] {"--help"}, Map.of());
    assertThat(((Arguments.Say) help).text())
        .contains("--port", "--management-port", "--host", "--public-url", "--media", "--origin")
        .contains("(default: 8080)", "(default: 256k)", "(default: 2:10)", "(default: 30m)")
        .contains("MATINEE_PUBLIC_URL")
        .doesNotContain("DEFAULT-VALUE");
  }

  private static ServerConfig run(Map<String, String> environment, String... arguments) {
    var parsed = Arguments.of(arguments, environment);
    assertThat(parsed).isInstanceOf(Arguments.Run.class);
    return ((Arguments.Run) parsed).config();
  }
}
