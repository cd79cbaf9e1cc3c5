package matinee.loadtest.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class GrowthTest {
  private static final List<Point> STRAIGHT =
      List.of(new Point(250, 5, 1), new Point(1_000, 20, 2), new Point(2_250, 45, 3));

  @Test
  void a_straight_line_has_one_price() {
    assertThat(Point.dearer(STRAIGHT)).isCloseTo(1, within(1e-9));
    assertThat(Point.slope(STRAIGHT)).isCloseTo(0.02, within(1e-9));
  }

  @Test
  void what_grows_faster_than_its_size_is_seen() {
    List<Point> square =
        List.of(new Point(250, 1, 1), new Point(1_000, 16, 2), new Point(2_250, 81, 3));
    assertThat(Point.dearer(square)).isCloseTo(9, within(1e-9));
  }

  @Test
  void a_fixed_cost_does_not_look_like_growth() {
    List<Point> fixed = List.of(new Point(250, 10, 1), new Point(2_250, 50, 1));
    assertThat(Point.dearer(fixed)).isCloseTo(1, within(1e-9));
  }

  @Test
  void the_plot_shows_every_point_and_is_well_formed() throws Exception {
    String svg = GrowthPlot.svg(STRAIGHT);
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
    assertThat(document.getElementsByTagName("circle").getLength()).isEqualTo(2 * STRAIGHT.size());
    assertThat(svg).contains("prefers-color-scheme: dark", ">2,250<");
  }

  @Test
  void an_axis_ends_at_a_round_number_beyond_the_largest() {
    assertThat(Axis.upTo(2_250, 100).end()).isEqualTo(2_500);
    assertThat(Axis.upTo(45, 100).end()).isEqualTo(50);
    assertThat(Axis.upTo(0.7, 100).end()).isEqualTo(0.8);
    assertThat(Axis.upTo(50, 100).at(25)).isEqualTo(50);
    assertThat(Axis.upTo(50, 100).ticks()).containsExactly(0.0, 10.0, 20.0, 30.0, 40.0, 50.0);
  }
}
