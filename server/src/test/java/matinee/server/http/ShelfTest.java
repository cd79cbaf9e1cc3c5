package matinee.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import matinee.protocol.MediaSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfTest {
  @TempDir private Path outside;
  private Path folder;
  private Shelf shelf;

  @BeforeEach
  void aFolderWithAFilm() throws IOException {
    folder = Files.createDirectory(outside.resolve("films"));
    shelf = new Shelf(folder);
    write(folder, "Boat.mp4", 3);
    write(outside, "secret.mp4", 5);
  }

  @Test
  void SH5_films_by_folder_and_title_with_their_addresses() throws IOException {
    write(Files.createDirectories(folder.resolve("old ones/été")), "50% of it.WEBM", 7);
    write(folder, "airship.m4v", 1);
    assertThat(shelf.films())
        .containsExactly(
            file("airship", "/media/airship.m4v", null, 1),
            file("Boat", "/media/Boat.mp4", null, 3),
            file(
                "50% of it",
                "/media/old%20ones/%C3%A9t%C3%A9/50%25%20of%20it.WEBM", "old ones/été", 7));
  }

  @Test
  void every_listed_address_is_found() throws IOException {
    write(Files.createDirectories(folder.resolve("old ones/été")), "50% + 1; a#b?.webm", 7);
    for (Shelf.Film film : shelf.films()) {
      List<String> path = PathSegments.of(film.address()).orElseThrow();
      assertThat(shelf.find(path.subList(1, path.size()))).isPresent();
    }
  }

  @Test
  void what_is_hidden_or_no_film_is_not_there() throws IOException {
    write(folder, ".hidden.mp4", 1);
    write(Files.createDirectory(folder.resolve(".trash")), "old.mp4", 1);
    write(folder, "notes.txt", 1);
    write(folder, "mp4", 1);
    Files.createDirectory(folder.resolve("folder.mp4"));
    assertThat(shelf.films()).extracting(Shelf.Film::title).containsExactly("Boat");
    assertThat(shelf.find(List.of(".hidden.mp4"))).isEmpty();
    assertThat(shelf.find(List.of(".trash", "old.mp4"))).isEmpty();
    assertThat(shelf.find(List.of("notes.txt"))).isEmpty();
    assertThat(shelf.find(List.of("folder.mp4"))).isEmpty();
  }

  @Test
  void subtitles_are_served_but_not_listed() throws IOException {
    write(folder, "Boat.vtt", 9);
    assertThat(shelf.find(List.of("Boat.vtt"))).isPresent();
    assertThat(shelf.films()).hasSize(1);
  }

  @Test
  void SH2_links_that_lead_out_are_refused_and_those_within_are_not() throws IOException {
    Files.createSymbolicLink(folder.resolve("out.mp4"), outside.resolve("secret.mp4"));
    Files.createSymbolicLink(folder.resolve("up"), outside);
    Files.createSymbolicLink(folder.resolve("again.mp4"), folder.resolve("Boat.mp4"));
    assertThat(shelf.find(List.of("out.mp4"))).isEmpty();
    assertThat(shelf.find(List.of("up", "secret.mp4"))).isEmpty();
    assertThat(shelf.find(List.of("again.mp4"))).isPresent();
    assertThat(shelf.films()).extracting(Shelf.Film::title).containsExactly("Boat");
  }

  @Test
  void SH2_a_neighbour_whose_name_begins_alike_is_outside() throws IOException {
    write(Files.createDirectory(outside.resolve("films-of-others")), "other.mp4", 1);
    Files.createSymbolicLink(folder.resolve("near"), outside.resolve("films-of-others"));
    assertThat(shelf.find(List.of("near", "other.mp4"))).isEmpty();
  }

  @Test
  void SH2_segments_that_are_not_names_lead_nowhere() {
    assertThat(shelf.find(List.of("..", "secret.mp4"))).isEmpty();
    assertThat(shelf.find(List.of("../secret.mp4"))).isEmpty();
    assertThat(shelf.find(List.of(outside.resolve("secret.mp4").toString()))).isEmpty();
    assertThat(shelf.find(List.of("a\0.mp4"))).isEmpty();
  }

  @Test
  void a_film_put_there_later_is_found() throws IOException {
    write(folder, "New.mp4", 1);
    assertThat(shelf.films()).hasSize(2);
  }

  @Test
  void a_huge_folder_is_walked_only_so_far() throws IOException {
    for (int i = 0; i < 1_100; i++) {
      write(folder, "film " + i + ".mp4", 0);
    }
    assertThat(shelf.films()).hasSize(1_000);
  }

  private static Shelf.Film file(
      String title, String address, @Nullable String folder, long bytes) {
    return new Shelf.Film(MediaSource.FILE, address, title, null, null, folder, bytes, null);
  }

  private static void write(Path folder, String name, int bytes) throws IOException {
    Files.write(folder.resolve(name), new byte[bytes]);
  }
}
