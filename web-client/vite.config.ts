import { defineConfig } from "vitest/config";

// One page, what stands in for it without a connection, and the operator's; content-hashed files, nothing inline: the server's Content-Security-Policy allows none.
export default defineConfig({
  resolve: {
    alias: [
      // The page words media-chrome's parts itself, in each of its languages.
      {
        find: /^\.\.\/lang\/en\.js$/u,
        replacement: `${import.meta.dirname}/src/ui/room/controls/no-chrome-words.ts`,
      },
    ],
  },
  build: {
    outDir: "target/classes/web", // where Maven packs it from; emptied first, so that nothing old stays
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    rollupOptions: {
      input: ["index.html", "offline.html", "operator.html"],
      checks: { pluginTimings: false }, // of a busy machine, not of us
    },
    chunkSizeWarningLimit: 850, // hls.js and dash.js, which are loaded for streams only
  },
  // Simulations take as long as the machine lets them; a test that hangs is still found.
  test: {
    setupFiles: ["src/ui/words/inside.ts"],
    include: ["src/**/*.test.{ts,tsx}", "test/**/*.test.ts"],
    testTimeout: 60_000,
    // Threads, on every core: a process for each file, one after another, took twice as long.
    pool: "threads",
    maxWorkers: "100%",
  },
});
