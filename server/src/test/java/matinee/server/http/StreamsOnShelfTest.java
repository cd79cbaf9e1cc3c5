package matinee.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import matinee.protocol.MediaSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StreamsOnShelfTest {
  private static final String SINGLE =
      """
      #EXTM3U
      #EXT-X-TARGETDURATION:4
      #EXT-X-MAP:URI="init.mp4"
      #EXTINF:4.000,
      00.m4s
      #EXTINF:4.000,
      01.m4s
      #EXT-X-ENDLIST
      """;

  @TempDir private Path outside;
  private Path folder;
  private Shelf shelf;

  @BeforeEach
  void aFolderWithAFilm() throws IOException {
    folder = Files.createDirectory(outside.resolve("films"));
    shelf = new Shelf(folder);
    write("Boat.mp4", "film");
    Files.writeString(outside.resolve("secret.mp4"), "secret");
  }

  /// What a playlist says is compared, never opened, and hides nothing but what it names.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../secret.mp4",
        "/etc/passwd.mp4",
        "../../films/Boat.mp4",
        "%2e%2e/Boat.mp4",
        "..%2fBoat.mp4",
        "//media/Boat.mp4",
        "http://elsewhere.example/media/Boat.mp4",
        "file:///media/Boat.mp4",
        "\\..\\Boat.mp4",
        "#Boat.mp4",
        "?Boat.mp4",
        "Boat.mp4%00",
        "%zz.mp4",
        "[.mp4",
        ":.mp4",
        "mp4"
      })
  void SH2_SH4_a_playlist_that_points_elsewhere_hides_nothing(String reference) throws IOException {
    write("Trick/index.m3u8", "#EXTM3U\n" + reference + "\n#EXT-X-MAP:URI=\"" + reference + "\"\n");
    assertThat(titles()).containsExactly("Boat", "Trick");
    assertThat(find("Trick", reference)).isEmpty();
  }

  @Test
  void SH4_what_is_no_text_or_names_itself_is_a_stream_all_the_same() throws IOException {
    Files.write(folder.resolve("noise.m3u8"), new byte[] {0, -1, -2, 10, 13, 0, 34, -64});
    write("empty.m3u8", "");
    write("loop.m3u8", "#EXTM3U\nloop.m3u8\n./loop.m3u8\n");
    assertThat(titles()).containsExactly("Boat", "empty", "loop", "noise");
  }

  @Test
  void SH2_SH4_a_playlist_that_is_a_link_outwards_is_neither_read_nor_listed() throws IOException {
    Files.writeString(outside.resolve("outer.m3u8"), "#EXTM3U\nBoat.mp4\n");
    Files.createSymbolicLink(folder.resolve("link.m3u8"), outside.resolve("outer.m3u8"));
    assertThat(titles()).containsExactly("Boat");
    assertThat(find("link.m3u8")).isEmpty();
  }

  @Test
  void SH4_one_playlist_is_one_film_and_its_segments_are_served() throws IOException {
    stream("Lake (stream)");
    assertThat(shelf.films())
        .contains(
            new Shelf.Film(
                MediaSource.HLS,
                "/media/Lake%20%28stream%29/index.m3u8",
                "Lake (stream)",
                null,
                null,
                null,
                null,
                null))
        .hasSize(2);
    assertThat(find("Lake (stream)", "init.mp4")).isPresent();
    assertThat(find("Lake (stream)", "00.m4s")).isPresent();
  }

  @Test
  void SH4_the_variants_of_a_master_are_not_listed() throws IOException {
    write(
        "Lake/master.m3u8",
        """
        #EXTM3U
        #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="en",URI="sound/en.m3u8"
        #EXT-X-STREAM-INF:BANDWIDTH=900000,AUDIO="a"
        high 1/index.m3u8
        #EXT-X-STREAM-INF:BANDWIDTH=300000,AUDIO="a"
        /media/Lake/low/index.m3u8?x=1
        """);
    stream("Lake/high 1");
    stream("Lake/low");
    write("Lake/sound/en.m3u8", SINGLE);
    write("Lake/sound/init.mp4", "");
    assertThat(titles()).containsExactly("Boat", "Lake");
  }

  @ParameterizedTest
  @CsvSource({
    "Lake/index.m3u8, Lake",
    "Lake/MASTER.M3U8, Lake",
    "Lake/Night.m3u8, Night",
    "index.m3u8, index",
    "Night.m3u8, Night"
  })
  void SH4_it_is_called_as_its_folder_or_its_file(String path, String title) throws IOException {
    write(path, "#EXTM3U\n");
    assertThat(titles()).contains(title);
  }

  @Test
  void SH4_thousands_of_segments_do_not_crowd_out_the_films() throws IOException {
    Files.createDirectory(folder.resolve("A"));
    for (int i = 0; i < 1_500; i++) {
      Files.write(folder.resolve("A").resolve(i + ".ts"), new byte[0]);
    }
    write("Zeppelin.mp4", "film");
    assertThat(titles()).containsExactly("Boat", "Zeppelin");
  }

  private List<String> titles() {
    return shelf.films().stream().map(Shelf.Film::title).toList();
  }

  private Optional<Shelf.Item> find(String... path) {
    return shelf.find(List.of(path));
  }

  private void stream(String name) throws IOException {
    write(name + "/index.m3u8", SINGLE);
    write(name + "/init.mp4", "init");
    write(name + "/00.m4s", "segment");
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
