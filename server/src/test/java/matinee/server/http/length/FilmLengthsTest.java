package matinee.server.http.length;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilmLengthsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "Lanterns on the Lake.mp4, 90000, 90000",
    "Short ones/Half a Minute on the Lake.webm, 29950, 30050",
    "Music by the Lake/1 Dusk.m4a, 47950, 48100",
    "Music by the Lake/2 Midnight.opus, 53000, 53500",
  })
  void SH5_of_what_is_on_our_own_shelf(String file, long least, long most) {
    assertThat(FilmLengths.readFrom(Path.of("media").resolve(file)).orElseThrow())
        .isBetween(least, most);
  }

  @Test
  void SH5_of_a_flac() throws IOException {
    long rate = 44_100;
    long samples = rate * 200;
    ByteBuffer head = ByteBuffer.allocate(64).put(text("fLaC")).putInt(34);
    head.putLong(18, (rate << 44) | (1L << 41) | (15L << 36) | samples);
    assertThat(length("a.flac", head.array())).isEqualTo(200_000);
  }

  @Test
  void SH5_of_a_wav() throws IOException {
    ByteBuffer head = ByteBuffer.allocate(60).order(ByteOrder.LITTLE_ENDIAN);
    head.put(text("RIFF")).putInt(0).put(text("WAVE")).put(text("LIST")).putInt(3).putInt(0);
    head.put(text("fmt ")).putInt(16).putShort((short) 1).putShort((short) 2);
    head.putInt(48_000).putInt(192_000).putInt(0).put(text("data")).putInt(192_000 * 5);
    assertThat(length("a.wav", head.array())).isEqualTo(5_000);
  }

  @Test
  void SH5_of_an_mp3_behind_its_tag() throws IOException {
    var file = new ByteArrayOutputStream();
    file.writeBytes(new byte[] {'I', 'D', '3', 4, 0, 0, 0, 0, 2, 0});
    file.writeBytes(new byte[256]);
    file.writeBytes(new byte[] {-1, (byte) 0xfb, (byte) 0x90, 0});
    file.writeBytes(new byte[32]);
    file.writeBytes(text("Xing"));
    file.writeBytes(ByteBuffer.allocate(8).putInt(1).putInt(44_100 / 2).array());
    assertThat(length("a.MP3", file.toByteArray())).isEqualTo(576_000);
  }

  /// Whatever a file holds, looking into it ends, and finds nothing.
  @ParameterizedTest
  @ValueSource(strings = {"mp4", "webm", "mp3", "flac", "wav", "ogg", "m3u8"})
  void SH5_of_nonsense_none(String kind) throws IOException {
    for (int seed = 0; seed < 40; seed++) {
      byte[] noise = new byte[seed * 400];
      new Random(seed).nextBytes(noise);
      Path file = folder.resolve(seed + "." + kind);
      Files.write(file, noise);
      assertThat(FilmLengths.readFrom(file)).isEmpty();
    }
  }

  @Test
  void SH5_a_listing_looks_into_a_file_once_until_it_changes() throws IOException {
    Path file = Files.copy(Path.of("media/Music by the Lake/1 Dusk.m4a"), folder.resolve("a.m4a"));
    var lengths = new FilmLengths();
    Long known = lengths.listing().of(file, 1, 1);
    assertThat(known).isNotNull();
    Files.delete(file);
    assertThat(lengths.listing().of(file, 1, 1)).isEqualTo(known);
    assertThat(lengths.listing().of(file, 1, 2)).isNull();
  }

  private long length(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, content);
    return FilmLengths.readFrom(file).orElseThrow();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
