package matinee.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import matinee.protocol.MediaSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DashOnShelfTest {
  @TempDir private Path outside;
  private Path folder;
  private Shelf shelf;

  @BeforeEach
  void aFolderWithAFilm() throws IOException {
    folder = Files.createDirectory(outside.resolve("films"));
    shelf = new Shelf(folder);
    write("Boat.mp4", "film");
  }

  @Test
  void SH5_a_manifest_is_one_film_and_what_it_refers_to_is_served_and_not_listed()
      throws IOException {
    write(
        "Lake/manifest.mpd",
        """
        <MPD><Period>
          <BaseURL>parts/</BaseURL>
          <AdaptationSet>
            <SegmentTemplate media="$RepresentationID$/seg-$Number%05d$.m4s"
                initialization="$RepresentationID$/init.mp4"/>
          </AdaptationSet>
          <AdaptationSet><Representation><BaseURL>whole.webm</BaseURL></Representation></AdaptationSet>
          <AdaptationSet><SegmentList><SegmentURL media="sound 1.m4a"/></SegmentList></AdaptationSet>
        </Period></MPD>
        """);
    write("Lake/parts/high/init.mp4", "");
    write("Lake/parts/high/seg-00001.m4s", "");
    write("Lake/whole.webm", "");
    write("Lake/parts/sound 1.m4a", "");
    write("Lake/Extra.mp4", "");
    assertThat(titles()).containsExactly("Boat", "Lake", "Extra");
    assertThat(shelf.films().get(1).source()).isEqualTo(MediaSource.DASH);
    assertThat(shelf.films().get(1).folder()).isNull();
    assertThat(shelf.find(List.of("Lake", "parts", "high", "init.mp4"))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<MPD><BaseURL>http://elsewhere.example/media/Boat.mp4</BaseURL></MPD>",
        "<MPD><BaseURL>../../films/Boat.mp4</BaseURL></MPD>",
        "<!DOCTYPE MPD [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><MPD><BaseURL>&x;</BaseURL></MPD>",
        "<MPD><SegmentTemplate media='$$$Number.mp4'/></MPD>",
        "<MPD><SegmentTemplate media='[a-z]*.mp4'/></MPD>",
        "no manifest at all",
        "",
      })
  void SH2_SH5_a_manifest_that_says_something_else_hides_nothing(String text) throws IOException {
    write("Trick/manifest.mpd", text);
    assertThat(titles()).containsExactly("Boat", "Trick");
  }

  /// Ten entities of ten entities of ten.
  @Test
  void SH5_a_manifest_that_would_unfold_is_not_unfolded() throws IOException {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE MPD [<!ENTITY a0 'lol'>");
    for (int i = 1; i < 12; i++) {
      String before = "&a" + (i - 1) + ";";
      bomb.append("<!ENTITY a").append(i).append(" '").append(before.repeat(10)).append("'>");
    }
    write("Bomb.mpd", bomb + "]><MPD><BaseURL>&a11;</BaseURL></MPD>");
    assertThat(titles()).containsExactly("Boat", "Bomb");
  }

  private List<String> titles() {
    return shelf.films().stream().map(Shelf.Film::title).toList();
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
