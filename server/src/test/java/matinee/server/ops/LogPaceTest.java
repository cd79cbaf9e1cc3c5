package matinee.server.ops;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import matinee.server.HandTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogPaceTest {
  private final HandTime time = new HandTime();
  private final LoggerContext context = new LoggerContext();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger logger = context.getLogger("a");

  @BeforeEach
  void setUp() {
    context.addTurboFilter(new LogPace(time::read));
    log.start();
    context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(log);
    context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.INFO);
    time.pass(Duration.ofMinutes(1));
  }

  @Test
  void DR4_however_much_goes_wrong_the_log_stays_short() {
    for (int i = 0; i < 10_000; i++) {
      logger.error("A frame could not be carried out", new IllegalStateException());
    }
    assertThat(log.list).hasSize(LogPace.MOST_LINES + 1);
    assertThat(log.list.getLast().getFormattedMessage()).isEqualTo("One says too much");
    time.pass(Duration.ofSeconds(10));
    logger.error("again");
    assertThat(log.list.getLast().getFormattedMessage()).isEqualTo("again");
  }

  @Test
  void DR4_a_line_with_key_values_counts_like_any_other() {
    for (int i = 0; i < 100; i++) {
      logger.atWarn().addKeyValue("i", i).log("again");
      logger.atInfo().addKeyValue("i", i).log("and this");
    }
    assertThat(log.list).filteredOn(line -> line.getMessage().equals("again")).hasSize(20);
    assertThat(log.list).filteredOn(line -> line.getMessage().equals("and this")).hasSize(100);
    assertThat(log.list).hasSize(121);
  }

  @Test
  void one_who_says_too_much_silences_nobody_else() {
    for (int i = 0; i < 100; i++) {
      logger.warn("much");
      logger.debug("not even shown");
    }
    context.getLogger("b").warn("little");
    assertThat(log.list.getLast().getFormattedMessage()).isEqualTo("little");
  }

  @Test
  void what_is_no_complaint_or_not_shown_does_not_count() {
    context.getLogger("quiet").setLevel(Level.ERROR);
    for (int i = 0; i < 100; i++) {
      logger.info("shown");
      context.getLogger("quiet").warn("not shown");
    }
    logger.warn("shown too");
    context.getLogger("quiet").error("and this");
    assertThat(log.list).hasSize(102);
  }
}
