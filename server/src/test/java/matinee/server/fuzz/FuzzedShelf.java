package matinee.server.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A small shelf, and beside it what nobody may see.
record FuzzedShelf(Path folder) {
  static final String SECRET = "nobody-may-see-this-a41c";

  static FuzzedShelf made() {
    try {
      Path around = Files.createTempDirectory("fuzz");
      Path folder = Files.createDirectories(around.resolve("shelf").resolve("sub")).getParent();
      Files.writeString(around.resolve("secret.mp4"), SECRET);
      Files.writeString(folder.resolve(".hidden.mp4"), SECRET);
      Files.writeString(folder.resolve("notes.txt"), SECRET);
      Files.writeString(folder.resolve("a.mp4"), "0123456789".repeat(20));
      Files.writeString(folder.resolve("100% ë.webm"), "film");
      Files.writeString(folder.resolve("sub").resolve("index.m3u8"), "#EXTM3U\n#EXTINF:1,\n0.ts\n");
      Files.writeString(folder.resolve("sub").resolve("0.ts"), "segment");
      Files.createSymbolicLink(folder.resolve("link.mp4"), around.resolve("secret.mp4"));
      return new FuzzedShelf(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
