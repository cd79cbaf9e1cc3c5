package matinee.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import matinee.server.host.RoomPreview;
import matinee.server.room.RoomId;
import org.junit.jupiter.api.Test;

/// What a chat program reads in the head of a room's page.
class InvitationCardTest {
  private static final String PAGE = "<head><title>Matinee</title></head>";
  private static final RoomId ROOM = new RoomId("abcde-fghjk-mnpqr");
  private static final Links PUBLIC = new Links(URI.create("https://films.example.org/"));
  private static final Links UNKNOWN = new Links(null);

  @Test
  void SH3_a_title_never_becomes_markup() {
    String card = card(new RoomPreview("</title><script>alert('x')</script>\"", 1, 8, false));
    assertThat(card).doesNotContain("<script").doesNotContain("alert('x')").contains("&lt;script");
    assertThat(card).containsOnlyOnce("</title>");
  }

  @Test
  void a_dollar_in_a_title_is_a_dollar() {
    assertThat(card(new RoomPreview("$1 \\0 night", 1, 8, false))).contains("$1 \\0 night");
  }

  @Test
  void RM5_it_says_what_the_preview_says() {
    String card = card(new RoomPreview("Friday", 3, 8, false));
    assertThat(card).contains("content=\"Friday\"").contains("5 of 8 seats are free");
    assertThat(card(new RoomPreview("Friday", 7, 8, false))).contains("One seat is free");
    assertThat(card(new RoomPreview("Friday", 8, 8, false))).contains("wait in line");
    assertThat(card(new RoomPreview("Friday", 3, 8, true))).contains("locked");
  }

  @Test
  void its_addresses_are_the_public_ones_or_none() {
    RoomPreview friday = new RoomPreview("Friday", 3, 8, false);
    assertThat(card(friday))
        .contains("content=\"https://films.example.org/r/abcde-fghjk-mnpqr\"")
        .contains("content=\"https://films.example.org/card.png\"");
    assertThat(InvitationCard.in(PAGE, ROOM, friday, UNKNOWN))
        .contains("og:title")
        .doesNotContain("og:url")
        .doesNotContain("og:image");
  }

  private static String card(RoomPreview room) {
    return InvitationCard.in(PAGE, ROOM, room, PUBLIC);
  }
}
