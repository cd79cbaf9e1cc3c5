package matinee.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import matinee.server.door.AddressBlock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A file of settings, beside flags and the environment.
class SettingsFileTest {
  @TempDir private Path folder;

  @Test
  void CF1_a_flag_wins_over_the_environment_which_wins_over_the_file() throws IOException {
    String file = written("# for friends\n\nport = 1\nlimit-seats=2\nlimit-line = 3\n");
    ServerConfig config =
        run(
            Map.of("MATINEE_PORT", "4", "MATINEE_LIMIT_SEATS", "5"),
            "--config=" + file,
            "--port",
            "6");
    assertThat(config.port()).isEqualTo(6);
    assertThat(config.limits().room().seats()).isEqualTo(5);
    assertThat(config.limits().room().line()).isEqualTo(3);
    assertThat(config.limits().room().queue()).isEqualTo(200);
  }

  @Test
  void CF1_what_may_be_repeated_may_stand_on_several_lines() throws IOException {
    String file = written("trusted-proxy = 10.0.0.0/8\nport=0\ntrusted-proxy = ::1\n");
    assertThat(run(Map.of("MATINEE_CONFIG", file)).trustedProxies())
        .containsExactly(AddressBlock.of("10.0.0.0/8"), AddressBlock.of("::1"));
    assertThat(run(Map.of(), "--config", file, "--trusted-proxy=192.0.2.1").trustedProxies())
        .containsExactly(AddressBlock.of("192.0.2.1"));
  }

  @Test
  void CF1_a_switch_is_true_or_false_in_a_file_and_in_the_environment() throws IOException {
    String file = written("log-addresses = true\nlog-format = json\n");
    assertThat(run(Map.of(), "--config", file).log())
        .isEqualTo(new LogConfig(LogConfig.Level.info, LogConfig.Format.json, true));
    assertThat(run(Map.of("MATINEE_LOG_ADDRESSES", "false"), "--config", file).log().addresses())
        .isFalse();
    assertThat(run(Map.of(), "--log-addresses").log().addresses()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "prot = 80| matinee.conf:2: there is no setting \"prot\"; did you mean \"port\"?",
        "help = 1| matinee.conf:2: there is no setting \"help\"",
        "port| matinee.conf:2: a line is like \"port = 8080\"",
        "port =| matinee.conf:2: \"port\" has no value",
        "port = http| matinee.conf:2: port: 'http' is not an int",
        "port = 65536| matinee.conf:2: port is a number from 0 to 65535",
        "port = 80 # for all| matinee.conf:2: a comment has a line of its own",
        "host = ::1| matinee.conf:2: \"host\" may be set once, and was on line 1",
        "config = other.conf| matinee.conf:2: \"config\" can't stand in a file, but is a flag",
        "limit-seats = 0| matinee.conf:2: limit-seats is at least 1",
        "media = /no/such| matinee.conf:2: media is a folder: '/no/such' is not",
        "log-level = loud| matinee.conf:2: log-level: expected one of [error, warn, info, debug]"
            + " (case-sensitive) but was 'loud'",
      })
  void CF2_what_can_not_be_meant_is_one_sentence_with_file_and_line(String line, String sentence)
      throws IOException {
    String file = written("host = 127.0.0.1\n" + line + "\n");
    assertThat(wrong(Map.of(), "--config", file)).isEqualTo(sentence);
  }

  @Test
  void CF2_of_a_repeated_setting_the_line_that_is_wrong_is_named() throws IOException {
    String file = written("origin = https://a.example\norigin = nowhere at all\n");
    assertThat(wrong(Map.of(), "--config", file)).startsWith("matinee.conf:2: origin");
  }

  @Test
  void CF2_a_wrong_variable_is_named_and_an_unknown_one_refused() {
    assertThat(wrong(Map.of("MATINEE_PORT", "tcp://10.0.0.1:80")))
        .isEqualTo("MATINEE_PORT: 'tcp://10.0.0.1:80' is not an int");
    assertThat(wrong(Map.of("MATINEE_LIMIT_SEAT", "4")))
        .isEqualTo(
            "the environment has MATINEE_LIMIT_SEAT, but there is no such setting;"
                + " did you mean \"MATINEE_LIMIT_SEATS\"?");
    assertThat(wrong(Map.of(), "--prot=1"))
        .isEqualTo("there is no flag --prot; did you mean \"--port\"?");
  }

  @Test
  void CF2_what_others_write_into_the_environment_is_left_alone() {
    ServerConfig config =
        run(
            Map.of(
                "MATINEE_SERVICE_PORT_HTTP",
                "80",
                "MATINEE_PORT_8080_TCP_ADDR",
                "10.0.0.1",
                "MATINEE_PORT",
                "",
                "MATINEES",
                "two"));
    assertThat(config.port()).isEqualTo(8080);
  }

  @Test
  void CF2_a_file_that_is_not_there_or_no_text_is_one_sentence() throws IOException {
    assertThat(wrong(Map.of(), "--config", "/no/such.conf"))
        .isEqualTo("--config: there is no file /no/such.conf");
    Path bytes = Files.write(folder.resolve("bytes"), new byte[] {'a', (byte) 0xff});
    assertThat(wrong(Map.of(), "--config", bytes.toString())).endsWith("is not UTF-8 text");
    assertThat(wrong(Map.of(), "--config", folder.toString())).endsWith("can't be read");
  }

  private String written(String text) throws IOException {
    return Files.writeString(folder.resolve("matinee.conf"), text).toString();
  }

  private static ServerConfig run(Map<String, String> environment, String... arguments) {
    var parsed = Arguments.of(arguments, environment);
    assertThat(parsed).isInstanceOf(Arguments.Run.class);
    return ((Arguments.Run) parsed).config();
  }

  private static String wrong(Map<String, String> environment, String... arguments) {
    var parsed = Arguments.of(arguments, environment);
    assertThat(parsed).isInstanceOf(Arguments.Wrong.class);
    return ((Arguments.Wrong) parsed).sentence();
  }
}
