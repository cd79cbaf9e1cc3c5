package matinee.server.gateway;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.ArrayByteBufferPool;
import org.eclipse.jetty.io.RetainableByteBuffer;
import org.eclipse.jetty.websocket.core.OpCode;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// What it costs to put a batch of frames into the buffer that is written: `make jmh`.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FrameBytesBenchmark {
  private static final int BYTES = 330;

  /// How many frames go out together.
  @Param({"1", "8"})
  int frames;

  private final ArrayByteBufferPool buffers = new ArrayByteBufferPool();
  private final ByteBuffer shared = ByteBuffer.wrap(new byte[BYTES]);

  @Benchmark
  public boolean fill_and_release() {
    List<ByteBuffer> batch = Collections.nCopies(frames, shared);
    RetainableByteBuffer bytes = FrameBytes.in(buffers, OpCode.TEXT, batch);
    return bytes.release();
  }
}
