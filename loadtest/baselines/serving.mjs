// How a baseline begins and ends: one line that tells its port, and its end when whoever started it
// closes its standard input or is gone.

export function serve(http) {
  http.listen(0, "127.0.0.1", () => console.log(`ready ${http.address().port}`));
  process.stdin.on("end", () => process.exit(0)).resume();
}
