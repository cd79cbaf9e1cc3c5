package matinee.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import matinee.protocol.CaptionTrack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BesideFilmsTest {
  @TempDir private Path folder;
  private Shelf shelf;

  @BeforeEach
  void aFilm() throws IOException {
    shelf = new Shelf(folder);
    put("Boat.mp4");
  }

  @Test
  void SH6_captions_go_by_the_name_of_the_film_and_say_their_language() throws IOException {
    put("boat.vtt", "Boat.sv.srt", "Boat.pt-BR.forced.srt", "Boat.director's notes.vtt");
    put("Boats.en.vtt", "other/Boat.en.vtt");
    assertThat(captions("Boat"))
        .containsExactly(
            track("/media/Boat.director%27s%20notes.vtt", null, "Director's notes"),
            track("/media/Boat.pt-BR.forced.srt", "pt-BR", "Forced"),
            track("/media/Boat.sv.srt", "sv", null),
            track("/media/boat.vtt", null, null));
  }

  @Test
  void SH6_a_stream_that_bears_the_name_of_its_folder_has_captions_and_a_picture_by_either()
      throws IOException {
    put("Lake/index.m3u8", "Lake/index.en.vtt", "Lake/Lake.swe.srt", "Lake/lake.jpg");
    assertThat(captions("Lake"))
        .containsExactly(
            track("/media/Lake/Lake.swe.srt", "swe", null),
            track("/media/Lake/index.en.vtt", "en", null));
    assertThat(picture("Lake")).isEqualTo("/media/Lake/lake.jpg");
  }

  @Test
  void SH6_no_film_has_more_captions_than_an_item_may_carry() throws IOException {
    for (String language : List.of("en", "sv", "de", "fr", "es", "it", "nl", "da", "fi", "nb")) {
      put("Boat." + language + ".vtt");
    }
    assertThat(captions("Boat")).hasSize(8);
    put("Long.mp4", "Long.\\.vtt", "Long." + "é".repeat(80) + ".vtt");
    assertThat(captions("Long")).isEmpty();
  }

  @Test
  void SH6_a_picture_has_the_name_of_its_film_or_is_the_only_films() throws IOException {
    put("poster.jpg");
    assertThat(picture("Boat")).isEqualTo("/media/poster.jpg");
    put("Boat.webp");
    assertThat(picture("Boat")).isEqualTo("/media/Boat.webp");
    put("Rain.mp4");
    assertThat(picture("Rain")).isNull();
  }

  @Test
  void SH6_all_music_of_a_folder_has_its_cover() throws IOException {
    put("Songs/1.mp3", "Songs/2.flac", "Songs/cover.png");
    assertThat(picture("1")).isEqualTo("/media/Songs/cover.png");
    assertThat(picture("2")).isEqualTo("/media/Songs/cover.png");
  }

  @Test
  void SH5_SO2_music_is_listed_and_the_sound_of_a_stream_is_not() throws IOException {
    put("a.mp3", "b.m4a", "c.ogg", "d.oga", "e.opus", "f.flac", "g.wav", "h.aac");
    put("Lake/index.m3u8", "Lake/sound.m4a");
    Files.writeString(folder.resolve("Lake/index.m3u8"), "#EXTM3U\nsound.m4a\n");
    assertThat(shelf.films())
        .extracting(Shelf.Film::title)
        .containsExactly("a", "b", "Boat", "c", "d", "e", "f", "g", "Lake");
  }

  @Test
  void SH5_episodes_stand_in_the_order_of_their_numbers() throws IOException {
    put("Cats/Season 10/Cat 1.mp4", "Cats/Season 2/Cat 10.mp4", "Cats/Season 2/Cat 9.mp4");
    assertThat(shelf.films())
        .extracting(film -> film.folder() + ": " + film.title())
        .containsExactly(
            "null: Boat", "Cats/Season 2: Cat 9", "Cats/Season 2: Cat 10", "Cats/Season 10: Cat 1");
  }

  private @Nullable List<CaptionTrack> captions(String title) {
    List<CaptionTrack> captions = named(title).captions();
    return captions == null ? List.of() : captions;
  }

  private @Nullable String picture(String title) {
    return named(title).picture();
  }

  private Shelf.Film named(String title) {
    return shelf.films().stream().filter(f -> f.title().equals(title)).findFirst().orElseThrow();
  }

  private static CaptionTrack track(
      String address, @Nullable String language, @Nullable String label) {
    return new CaptionTrack(address, language, label);
  }

  private void put(String... paths) throws IOException {
    for (String path : paths) {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "");
    }
  }
}
