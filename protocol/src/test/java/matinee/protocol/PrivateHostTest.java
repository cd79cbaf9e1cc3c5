package matinee.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateHostTest {
  @ParameterizedTest
  @CsvSource({
    "http://10.0.0.1/film.mp4, 10.0.0.1",
    "http://172.16.0.1/, 172.16.0.1",
    "http://172.31.255.255/, 172.31.255.255",
    "https://192.168.1.5:9000/film.mp4, 192.168.1.5",
    "http://127.0.0.1/, 127.0.0.1",
    "http://127.255.0.9/, 127.255.0.9",
    "http://169.254.169.254/latest/meta-data, 169.254.169.254",
    "http://0.0.0.0/, 0.0.0.0",
    "http://0.1.2.3/, 0.1.2.3",
    "http://LocalHost/, localhost",
    "http://localhost./, localhost",
    "http://films.localhost/, films.localhost",
    "http://[::1]/, ::1",
    "http://[::]/, ::",
    "http://[0:0:0:0:0:0:0:1]:80/, 0:0:0:0:0:0:0:1",
    "http://[fc00::1]/, fc00::1",
    "http://[FDFF::1]/, fdff::1",
    "http://[fe80::1]/, fe80::1",
    "http://[febf::1%25eth0]/, febf::1%25eth0",
    "http://[::ffff:192.168.1.1]/, ::ffff:192.168.1.1",
    "http://[::ffff:7f00:1]/, ::ffff:7f00:1"
  })
  void QU4_a_private_network_is_seen_in_every_spelling(String address, String host) {
    assertThat(film(address).privateHosts()).containsExactly(host);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/media/film.mp4",
        "https://films.example/10.0.0.1/film.mp4",
        "https://10.example/film.mp4",
        "http://11.0.0.1/film.mp4",
        "http://172.15.0.1/film.mp4",
        "http://172.32.0.1/film.mp4",
        "http://192.169.0.1/film.mp4",
        "http://[2001:db8::1]/film.mp4",
        "https://localhost.example/film.mp4"
      })
  void QU4_any_other_host_is_as_good_as_another(String address) {
    assertThat(film(address).privateHosts()).isEmpty();
  }

  /// A browser reads numbers that begin with 0 as octal, and fewer than four as one long one.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://0177.0.0.1/film.mp4",
        "http://127.00.0.1/film.mp4",
        "http://127.1/film.mp4",
        "http://2130706433/film.mp4",
        "http://0x7f.0.0.1/film.mp4",
        "http://0x7f000001/film.mp4",
        "http://0X7F000001/film.mp4",
        "http://0x7f000001./film.mp4",
        "http://0x/film.mp4",
        "http://127.0.0.0x1/film.mp4",
        "http://films.0x1/film.mp4",
        "http://017700000001/film.mp4",
        "http://127.0.0.1%00.example/film.mp4",
        "http://%3127.0.0.1/film.mp4",
        "http://127\u30020\u30020\u30021/film.mp4"
      })
  void QU4_a_number_that_is_not_read_alike_everywhere_is_no_address(String address) {
    assertThatThrownBy(() -> film(address)).isInstanceOf(InvalidFrame.class);
  }

  @Test
  void QU4_a_picture_or_a_caption_may_lie_there_no_more_than_the_film() {
    Media media =
        new Media(
            MediaSource.FILE,
            "https://films.example/film.mp4",
            null,
            "http://192.168.0.1/reboot",
            List.of(new CaptionTrack("http://10.0.0.1/off", null, null)),
            null);
    assertThat(media.privateHosts()).containsExactlyInAnyOrder("192.168.0.1", "10.0.0.1");
  }

  @Test
  void QU4_this_machine_has_several_names_for_itself() {
    assertThat(PrivateHost.areSame("localhost", "127.0.0.1")).isTrue();
    assertThat(PrivateHost.areSame("::1", "127.0.0.1")).isTrue();
    assertThat(PrivateHost.areSame("10.0.0.1", "10.0.0.1")).isTrue();
    assertThat(PrivateHost.areSame("10.0.0.1", "10.0.0.2")).isFalse();
  }

  @Test
  void QU1_what_is_added_at_once_is_at_most_twenty() {
    List<Media> many = IntStream.range(0, 21).mapToObj(n -> film("/media/" + n + ".mp4")).toList();
    assertThatThrownBy(() -> new QueueCommand.AddItems(1L, many, null))
        .isInstanceOf(InvalidFrame.class);
    assertThat(new QueueCommand.AddItems(1L, many.subList(1, 21), null).media()).hasSize(20);
  }

  private static Media film(String address) {
    return new Media(MediaSource.FILE, address, null);
  }
}
